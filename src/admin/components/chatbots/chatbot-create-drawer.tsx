import { RouteDrawer } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import DrawerHeader from "../forms/drawer-header"
import ChatbotCreateForm from "./chatbot-create-form"

const ChatbotCreateDrawer = () => {
  const { t } = useTranslation("chatCrm")

  return (
    <RouteDrawer>
      <DrawerHeader title={t("chatbots.create.title")} description={t("chatbots.create.text")} />
      <ChatbotCreateForm />
    </RouteDrawer>
  )
}

export default ChatbotCreateDrawer
