const root = "chat_crm" as const

export const queryKeys = {
  chatbots: () => [root, "chatbots"] as const,
  chatbotLists: () => [root, "chatbots", "list"] as const,
  chatbotList: (query: object) => [root, "chatbots", "list", query] as const,
  chatbot: (id: string) => [root, "chatbots", "detail", id] as const,
  channels: (chatbotId: string) => [root, "channels", chatbotId] as const,
  publishableKeys: () => [root, "publishable_keys"] as const,
  /** Everything of a chatbot's customers. */
  customersOf: (chatbotId: string) => [root, "customers", chatbotId] as const,
  customerLists: (chatbotId: string) => [root, "customers", chatbotId, "list"] as const,
  customerList: (chatbotId: string, query: object) =>
    [root, "customers", chatbotId, "list", query] as const,
  customer: (chatbotId: string, id: string) =>
    [root, "customers", chatbotId, "detail", id] as const,
  customerStats: (chatbotId: string) => [root, "customers", chatbotId, "stats"] as const,
  timelines: (chatbotId: string, id: string) => [root, "customers", chatbotId, "timeline", id] as const,
  timeline: (chatbotId: string, id: string, query: object) =>
    [root, "customers", chatbotId, "timeline", id, query] as const,
  notes: (chatbotId: string, id: string) => [root, "customers", chatbotId, "notes", id] as const,
  enrichment: (chatbotId: string) => [root, "enrichment", chatbotId] as const,
  enrichmentTrial: (chatbotId: string, id: string) => [root, "enrichment", chatbotId, "trial", id] as const,
  enrichmentRuns: (chatbotId: string, customerId: string) =>
    [root, "customers", chatbotId, "runs", customerId] as const,
  jobs: (chatbotId: string) => [root, "jobs", chatbotId] as const,
  job: (chatbotId: string, id: string) => [root, "jobs", chatbotId, id] as const,
  members: (chatbotId: string) => [root, "members", chatbotId] as const,
  users: () => [root, "users"] as const,
  views: (chatbotId: string) => [root, "views", chatbotId] as const,
  shopProfiles: (shopCustomerId: string) => [root, "shop_profiles", shopCustomerId] as const,
  namedIntents: (chatbotId: string) => [root, "named_intents", chatbotId] as const,
  alertRules: (chatbotId: string) => [root, "alert_rules", chatbotId] as const,
  ruleDeliveries: (chatbotId: string, ruleId: string) =>
    [root, "alert_rules", chatbotId, ruleId, "deliveries"] as const,
  alerts: (chatbotId: string) => [root, "alerts", chatbotId] as const,
  alertList: (chatbotId: string, query: object) => [root, "alerts", chatbotId, query] as const,
  conversations: (chatbotId: string) => [root, "conversations", chatbotId] as const,
  conversationList: (chatbotId: string, query: object) =>
    [root, "conversations", chatbotId, "list", query] as const,
  messages: (chatbotId: string, conversationId: string) =>
    [root, "messages", chatbotId, conversationId] as const,
}
