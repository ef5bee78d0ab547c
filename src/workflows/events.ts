/**
 * What subscribers can listen to. Each event carries `{ chatbot_id, ids }`: the ids of everything of one kind that
 * happened in one transaction, never one event a row. Events of customers, conversations and messages are noted in that
 * transaction and reach subscribers at least once; those of chatbots and channels are emitted when their workflow ends.
 */
export const ChatCrmEvents = {
  CHATBOT_CREATED: "chat-crm.chatbot.created",
  CHATBOT_UPDATED: "chat-crm.chatbot.updated",
  CHATBOT_DELETED: "chat-crm.chatbot.deleted",
  CHANNEL_CREATED: "chat-crm.channel.created",
  CHANNEL_UPDATED: "chat-crm.channel.updated",
  CHANNEL_DELETED: "chat-crm.channel.deleted",
  CUSTOMER_CREATED: "chat-crm.customer.created",
  CUSTOMER_DELETED: "chat-crm.customer.deleted",
  CONVERSATION_STARTED: "chat-crm.conversation.started",
  MESSAGE_STORED: "chat-crm.message.stored",
} as const

/** The event of a fact that the module noted. */
export const EVENT_OF_FACT: Record<string, string> = {
  customer_created: ChatCrmEvents.CUSTOMER_CREATED,
  customer_deleted: ChatCrmEvents.CUSTOMER_DELETED,
  conversation_started: ChatCrmEvents.CONVERSATION_STARTED,
  message_stored: ChatCrmEvents.MESSAGE_STORED,
}
