import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useDeleteChatbotPrompt } from "../../hooks/use-delete-chatbot-prompt"
import { paths } from "../../lib/paths"
import type { Chatbot } from "../../lib/types"

const ChatbotDangerSection = ({ chatbot }: { chatbot: Chatbot }) => {
  const { t } = useTranslation("chatCrm")
  const navigate = useNavigate()
  const askToDelete = useDeleteChatbotPrompt()

  const onDelete = async () => {
    if (await askToDelete(chatbot)) {
      navigate(paths.chatbots(), { replace: true, state: { isSubmitSuccessful: true } })
    }
  }

  return (
    <Container className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
      <div className="flex max-w-xl flex-col gap-y-1">
        <Heading level="h2">{t("chatbots.delete.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("chatbots.delete.section")}
        </Text>
      </div>
      <Button size="small" variant="danger" onClick={onDelete}>
        {t("chatbots.delete.action")}
      </Button>
    </Container>
  )
}

export default ChatbotDangerSection
