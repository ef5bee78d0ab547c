import { model } from "@medusajs/framework/utils"

/** Who may see a chatbot that is not open to the whole team. */
const ChatbotMember = model.define({ name: "ChatCrmMember", tableName: "chat_crm_chatbot_member" }, {
  id: model.id({ prefix: "ccmem" }).primaryKey(),
  chatbot_id: model.text(),
  user_id: model.text(),
  role: model.enum(["owner", "member"]).default("member"),
})

export default ChatbotMember
