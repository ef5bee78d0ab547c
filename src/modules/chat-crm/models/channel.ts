import { model } from "@medusajs/framework/utils"
import { CHANNEL_TYPES } from "../../../types"

/** A connection of a chatbot to a platform. */
const Channel = model.define({ name: "ChatCrmChannel", tableName: "chat_crm_channel" }, {
  id: model.id({ prefix: "ccch" }).primaryKey(),
  chatbot_id: model.text(),
  type: model.enum([...CHANNEL_TYPES]),
  name: model.text(),
  enabled: model.boolean().default(true),
  /** Encrypted field by field, see secrets.ts. */
  credentials: model.json(),
  /** The replaced secrets, accepted until `rotating_until`. */
  previous_credentials: model.json().nullable(),
  rotating_until: model.dateTime().nullable(),
  last_event_at: model.dateTime().nullable(),
  last_error: model.text().nullable(),
  last_error_at: model.dateTime().nullable(),
})

export default Channel
