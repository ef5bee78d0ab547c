import { RouteDrawer } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useChatbot } from "../../hooks/api/chatbots"
import DrawerHeader from "../forms/drawer-header"
import ErrorPanel from "../states/error-panel"
import ChatbotEditForm from "./chatbot-edit-form"

/** `prev`: where closing leads, relative to the drawer's own address. */
const ChatbotEditDrawer = ({ chatbotId, prev }: { chatbotId: string; prev: string }) => {
  const { t } = useTranslation("chatCrm")
  const { data: chatbot, error, refetch, isFetching } = useChatbot(chatbotId)

  return (
    <RouteDrawer prev={prev}>
      <DrawerHeader title={t("chatbots.edit.title")} />
      {chatbot && <ChatbotEditForm chatbot={chatbot} />}
      {!chatbot && error && (
        <ErrorPanel error={error} onRetry={refetch} isRetrying={isFetching} />
      )}
    </RouteDrawer>
  )
}

export default ChatbotEditDrawer
