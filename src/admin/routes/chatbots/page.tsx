import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { ChatBubbleLeftRight } from "@medusajs/icons"
import Crumb from "../../components/crumb"
import Part from "../../components/states/part"
import { ChatbotList } from "../../lib/parts"

const ChatbotsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="chat_crm.chatbots"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="chat-crm-chatbots">
          <Part>
            <ChatbotList />
          </Part>
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
