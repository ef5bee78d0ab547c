import { PencilSquare, Trash } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useDeleteChatbotPrompt } from "../../hooks/use-delete-chatbot-prompt"
import { paths } from "../../lib/paths"
import type { Chatbot } from "../../lib/types"
import ActionsMenu from "../actions-menu"
import ChatbotTabs from "./chatbot-tabs"
import FeatureBadges from "./feature-badges"
import MembersOnlyMark from "./members-only-mark"

const ChatbotHeader = ({ chatbot }: { chatbot: Chatbot }) => {
  const { t } = useTranslation("chatCrm")
  const navigate = useNavigate()
  const askToDelete = useDeleteChatbotPrompt()

  const onDelete = async () => {
    if (await askToDelete(chatbot)) {
      navigate(paths.chatbots(), { replace: true, state: { isSubmitSuccessful: true } })
    }
  }

  return (
    <Container className="flex flex-col gap-y-4 px-6 py-4">
      <div className="flex items-start justify-between gap-x-4">
        <div className="flex min-w-0 flex-col gap-y-1">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Heading className="break-words">{chatbot.name}</Heading>
            {chatbot.access === "members" && <MembersOnlyMark />}
            <FeatureBadges chatbot={chatbot} />
          </div>
          {chatbot.description && (
            <Text size="small" className="text-ui-fg-subtle whitespace-pre-line break-words">
              {chatbot.description}
            </Text>
          )}
        </div>
        <ActionsMenu
          label={t("chatbots.actionsFor", { name: chatbot.name })}
          groups={[
            {
              actions: [
                {
                  icon: <PencilSquare />,
                  label: t("actions.edit"),
                  to: paths.renameChatbot(chatbot.id),
                },
              ],
            },
            {
              actions: [
                {
                  icon: <Trash />,
                  label: t("actions.delete"),
                  onClick: () => void onDelete(),
                },
              ],
            },
          ]}
        />
      </div>
      <ChatbotTabs chatbot={chatbot} />
    </Container>
  )
}

export default ChatbotHeader
