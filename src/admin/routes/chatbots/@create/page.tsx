import { RouteDrawer } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import ChatbotCreateForm from "../../../components/chatbots/chatbot-create-form"
import DrawerHeader from "../../../components/forms/drawer-header"

const CreateChatbotPage = () => {
  const { t } = useTranslation("chatCrm")

  return (
    <RouteDrawer>
      <DrawerHeader title={t("chatbots.create.title")} description={t("chatbots.create.text")} />
      <ChatbotCreateForm />
    </RouteDrawer>
  )
}

export default CreateChatbotPage
