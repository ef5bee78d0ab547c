const root = "chat_crm" as const

export const queryKeys = {
  chatbots: () => [root, "chatbots"] as const,
  chatbotLists: () => [root, "chatbots", "list"] as const,
  chatbotList: (query: object) => [root, "chatbots", "list", query] as const,
  chatbot: (id: string) => [root, "chatbots", "detail", id] as const,
  channels: (chatbotId: string) => [root, "channels", chatbotId] as const,
  publishableKeys: () => [root, "publishable_keys"] as const,
  customerLists: (chatbotId: string) => [root, "customers", chatbotId, "list"] as const,
  customerList: (chatbotId: string, query: object) =>
    [root, "customers", chatbotId, "list", query] as const,
  customer: (chatbotId: string, id: string) =>
    [root, "customers", chatbotId, "detail", id] as const,
  conversations: (chatbotId: string) => [root, "conversations", chatbotId] as const,
  conversationList: (chatbotId: string, query: object) =>
    [root, "conversations", chatbotId, "list", query] as const,
  messages: (chatbotId: string, conversationId: string) =>
    [root, "messages", chatbotId, conversationId] as const,
}
