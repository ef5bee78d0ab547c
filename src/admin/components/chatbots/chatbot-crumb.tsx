import { useChatbot } from "../../hooks/api/chatbots"

/** The chatbot's name in the breadcrumbs; nothing until it is known. */
const ChatbotCrumb = ({ chatbotId }: { chatbotId: string }) => {
  const { data: chatbot } = useChatbot(chatbotId)

  return chatbot ? <bdi className="inline-block max-w-[24ch] truncate align-bottom">{chatbot.name}</bdi> : null
}

export default ChatbotCrumb
