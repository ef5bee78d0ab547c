import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { ChatBubbleLeftRight } from "@medusajs/icons"
import ChatbotList from "../../components/chatbots/chatbot-list"
import Crumb from "../../components/crumb"

const ChatbotsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="chat_crm.chatbots"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="chat-crm-chatbots">
          <ChatbotList />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "nav.chatbots",
  translationNs: "chatCrm",
  icon: ChatBubbleLeftRight,
})

export const handle = { breadcrumb: () => <Crumb label="nav.chatbots" /> }

export default ChatbotsPage
