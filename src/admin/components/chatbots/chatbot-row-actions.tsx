import { PencilSquare, Trash } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { useDeleteChatbotPrompt } from "../../hooks/use-delete-chatbot-prompt"
import { paths } from "../../lib/paths"
import type { Chatbot } from "../../lib/types"
import ActionsMenu from "../actions-menu"

const ChatbotRowActions = ({ chatbot }: { chatbot: Chatbot }) => {
  const { t } = useTranslation("chatCrm")
  const askToDelete = useDeleteChatbotPrompt()

  return (
    <ActionsMenu
      label={t("chatbots.actionsFor", { name: chatbot.name })}
      groups={[
        {
          actions: [
            {
              icon: <PencilSquare />,
              label: t("actions.edit"),
              to: paths.editChatbot(chatbot.id),
            },
          ],
        },
        {
          actions: [
            {
              icon: <Trash />,
              label: t("actions.delete"),
              onClick: () => void askToDelete(chatbot),
            },
          ],
        },
      ]}
    />
  )
}

export default ChatbotRowActions
