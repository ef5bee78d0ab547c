/** Addresses inside the dashboard; its base (`/app`) is added by the router. */

const chatbots = "/chatbots"
const chatbot = (id: string) => `${chatbots}/${encodeURIComponent(id)}`
const customer = (id: string, customerId: string) =>
  `${chatbot(id)}/customers/${encodeURIComponent(customerId)}`
const settings = (id: string) => `${chatbot(id)}/settings`
const channel = (id: string, channelId: string) =>
  `${settings(id)}/channels/${encodeURIComponent(channelId)}`

export const paths = {
  chatbots: () => chatbots,
  createChatbot: () => `${chatbots}/create`,
  editChatbot: (id: string) => `${chatbots}/edit/${encodeURIComponent(id)}`,
  chatbot,
  customers: (id: string) => `${chatbot(id)}/customers`,
  customer,
  timeline: (id: string, customerId: string) => `${customer(id, customerId)}/timeline`,
  timelineTranscript: (id: string, customerId: string, conversationId: string) =>
    `${customer(id, customerId)}/timeline/${encodeURIComponent(conversationId)}`,
  notes: (id: string, customerId: string) => `${customer(id, customerId)}/notes`,
  conversations: (id: string) => `${chatbot(id)}/conversations`,
  conversationsOf: (id: string, customerId: string) =>
    `${chatbot(id)}/conversations?customer_id=${encodeURIComponent(customerId)}`,
  transcript: (id: string, conversationId: string) =>
    `${chatbot(id)}/conversations/${encodeURIComponent(conversationId)}`,
  settings,
  renameChatbot: (id: string) => `${settings(id)}/rename`,
  addChannel: (id: string) => `${settings(id)}/channels/add`,
  channelSetup: (id: string, channelId: string) => `${channel(id, channelId)}/setup`,
  channelSecret: (id: string, channelId: string) => `${channel(id, channelId)}/secret`,
  renameChannel: (id: string, channelId: string) => `${channel(id, channelId)}/rename`,
}
