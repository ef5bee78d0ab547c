/** Addresses inside the dashboard; its base (`/app`) is added by the router. */

const chatbots = "/chatbots"
const chatbot = (id: string) => `${chatbots}/${encodeURIComponent(id)}`
const customer = (id: string, customerId: string) =>
  `${chatbot(id)}/customers/${encodeURIComponent(customerId)}`
const settings = (id: string) => `${chatbot(id)}/settings`
const alertRule = (id: string, ruleId: string) =>
  `${settings(id)}/alert-rules/${encodeURIComponent(ruleId)}`
const channel = (id: string, channelId: string) =>
  `${settings(id)}/channels/${encodeURIComponent(channelId)}`

/** The message that a transcript opens at. It is no part of the search, which closing a drawer keeps. */
export const markOf = (messageId: string | undefined) => (messageId ? `#${encodeURIComponent(messageId)}` : "")

export const paths = {
  chatbots: () => chatbots,
  createChatbot: () => `${chatbots}/create`,
  editChatbot: (id: string) => `${chatbots}/edit/${encodeURIComponent(id)}`,
  chatbot,
  customers: (id: string) => `${chatbot(id)}/customers`,
  importCustomers: (id: string, jobId?: string) =>
    `${chatbot(id)}/customers/import${jobId ? `?job=${encodeURIComponent(jobId)}` : ""}`,
  customer,
  timeline: (id: string, customerId: string) => `${customer(id, customerId)}/timeline`,
  timelineTranscript: (id: string, customerId: string, conversationId: string) =>
    `${customer(id, customerId)}/timeline/${encodeURIComponent(conversationId)}`,
  /** A message is marked in its transcript. */
  profileTranscript: (id: string, customerId: string, conversationId: string, messageId?: string) =>
    `${customer(id, customerId)}/conversations/${encodeURIComponent(conversationId)}${markOf(messageId)}`,
  runs: (id: string, customerId: string) => `${customer(id, customerId)}/runs`,
  notes: (id: string, customerId: string) => `${customer(id, customerId)}/notes`,
  conversations: (id: string) => `${chatbot(id)}/conversations`,
  conversationsOf: (id: string, customerId: string) =>
    `${chatbot(id)}/conversations?customer_id=${encodeURIComponent(customerId)}`,
  transcript: (id: string, conversationId: string) =>
    `${chatbot(id)}/conversations/${encodeURIComponent(conversationId)}`,
  alerts: (id: string, search = "") => `${chatbot(id)}/alerts${search}`,
  alertTranscript: (id: string, conversationId: string) =>
    `${chatbot(id)}/alerts/${encodeURIComponent(conversationId)}`,
  settings,
  renameChatbot: (id: string) => `${settings(id)}/rename`,
  enrichmentTrial: (id: string) => `${settings(id)}/enrichment/trial`,
  addIntent: (id: string) => `${settings(id)}/intents/add`,
  intent: (id: string, intentId: string) => `${settings(id)}/intents/${encodeURIComponent(intentId)}`,
  addAlertRule: (id: string) => `${settings(id)}/alert-rules/add`,
  alertRule,
  alertRuleSecret: (id: string, ruleId: string) => `${alertRule(id, ruleId)}/secret`,
  alertRuleDeliveries: (id: string, ruleId: string) => `${alertRule(id, ruleId)}/deliveries`,
  addChannel: (id: string) => `${settings(id)}/channels/add`,
  channelSetup: (id: string, channelId: string) => `${channel(id, channelId)}/setup`,
  channelSecret: (id: string, channelId: string) => `${channel(id, channelId)}/secret`,
  renameChannel: (id: string, channelId: string) => `${channel(id, channelId)}/rename`,
}
