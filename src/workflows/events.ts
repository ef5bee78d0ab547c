/**
 * What subscribers can listen to. Each event carries `{ chatbot_id, ids }`: the ids of everything of one kind that
 * happened in one transaction, never one event a row. Events of customers, notes, conversations and messages are noted in that
 * transaction and reach subscribers at least once; those of chatbots, members and channels are emitted when their workflow ends.
 */
export const ChatCrmEvents = {
  CHATBOT_CREATED: "chat-crm.chatbot.created",
  CHATBOT_UPDATED: "chat-crm.chatbot.updated",
  CHATBOT_DELETED: "chat-crm.chatbot.deleted",
  /** A member of a team came, or has another role; ids are those of users. */
  MEMBER_CHANGED: "chat-crm.member.changed",
  MEMBER_REMOVED: "chat-crm.member.removed",
  CHANNEL_CREATED: "chat-crm.channel.created",
  CHANNEL_UPDATED: "chat-crm.channel.updated",
  CHANNEL_DELETED: "chat-crm.channel.deleted",
  CUSTOMER_CREATED: "chat-crm.customer.created",
  CUSTOMER_CHANGED: "chat-crm.customer.changed",
  CUSTOMER_DELETED: "chat-crm.customer.deleted",
  CUSTOMER_LINKED: "chat-crm.customer.linked",
  CUSTOMER_UNLINKED: "chat-crm.customer.unlinked",
  NOTE_ADDED: "chat-crm.note.added",
  NOTE_EDITED: "chat-crm.note.edited",
  NOTE_DELETED: "chat-crm.note.deleted",
  CONVERSATION_STARTED: "chat-crm.conversation.started",
  MESSAGE_STORED: "chat-crm.message.stored",
  /** Something happened that the team is told of. */
  ALERT_RAISED: "chat-crm.alert.raised",
  ALERT_HANDLED: "chat-crm.alert.handled",
  JOB_FINISHED: "chat-crm.job.finished",
} as const

/** The event of a fact that the module noted. */
export const EVENT_OF_FACT: Record<string, string> = {
  customer_created: ChatCrmEvents.CUSTOMER_CREATED,
  customers_changed: ChatCrmEvents.CUSTOMER_CHANGED,
  customer_deleted: ChatCrmEvents.CUSTOMER_DELETED,
  customer_linked: ChatCrmEvents.CUSTOMER_LINKED,
  customer_unlinked: ChatCrmEvents.CUSTOMER_UNLINKED,
  note_added: ChatCrmEvents.NOTE_ADDED,
  note_edited: ChatCrmEvents.NOTE_EDITED,
  note_deleted: ChatCrmEvents.NOTE_DELETED,
  conversation_started: ChatCrmEvents.CONVERSATION_STARTED,
  message_stored: ChatCrmEvents.MESSAGE_STORED,
  alert_raised: ChatCrmEvents.ALERT_RAISED,
  alert_handled: ChatCrmEvents.ALERT_HANDLED,
  job_finished: ChatCrmEvents.JOB_FINISHED,
}
