import { useChannels } from "../../hooks/api/channels"
import { useScrollToHash } from "../../hooks/use-scroll-to-hash"
import type { Chatbot } from "../../lib/types"
import ChannelsSection from "../channels/channels-section"
import FeaturesSection from "../features/features-section"
import ChatbotDangerSection from "./chatbot-danger-section"

const SettingsSections = ({ chatbot }: { chatbot: Chatbot }) => {
  const { isPending } = useChannels(chatbot.id)
  useScrollToHash(!isPending)

  return (
    <>
      <FeaturesSection chatbot={chatbot} />
      <ChannelsSection chatbotId={chatbot.id} />
      <ChatbotDangerSection chatbot={chatbot} />
    </>
  )
}

export default SettingsSections
