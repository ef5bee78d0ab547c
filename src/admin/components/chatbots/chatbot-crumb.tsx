import { clx } from "@medusajs/ui"
import { useChatbot } from "../../hooks/api/chatbots"
import { useCrumbWidth } from "../../hooks/use-crumb-width"

/** The chatbot's name in the breadcrumbs; nothing until it is known. */
const ChatbotCrumb = ({ chatbotId }: { chatbotId: string }) => {
  const { data: chatbot } = useChatbot(chatbotId)
  const width = useCrumbWidth()

  return chatbot ? <bdi className={clx("text-ui-fg-subtle inline-block truncate align-bottom sm:max-w-[32ch]", width)}>{chatbot.name}</bdi> : null
}

export default ChatbotCrumb
