import { model } from "@medusajs/framework/utils"

/** Every chatbot is independent of all others: own customers, channels, features, team. */
const Chatbot = model.define({ name: "ChatCrmChatbot", tableName: "chat_crm_chatbot" }, {
  id: model.id({ prefix: "chatbot" }).primaryKey(),
  name: model.text(),
  description: model.text().nullable(),
  access: model.enum(["team", "members"]).default("team"),
  customer_tracking: model.boolean().default(false),
  intent_detection: model.boolean().default(false),
  statuses: model.json(),
  conversation_gap_hours: model.number().default(24),
  timezone: model.text().default("UTC"),
  /** The plan as last answered, shared by every process, and when that was. */
  plan: model.text().nullable(),
  plan_checked_at: model.dateTime().nullable(),
})

export default Chatbot
