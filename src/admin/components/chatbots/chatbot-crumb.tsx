import { useChatbot } from "../../hooks/api/chatbots"

/** The chatbot's name in the breadcrumbs; nothing until it is known. */
const ChatbotCrumb = ({ chatbotId }: { chatbotId: string }) => {
  const { data: chatbot } = useChatbot(chatbotId)

  return chatbot ? <bdi className="text-ui-fg-subtle inline-block max-w-[7ch] truncate align-bottom sm:max-w-[32ch]">{chatbot.name}</bdi> : null
}

export default ChatbotCrumb
