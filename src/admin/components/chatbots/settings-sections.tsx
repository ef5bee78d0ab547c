import { useChannels } from "../../hooks/api/channels"
import { useMembers } from "../../hooks/api/members"
import { useScrollToHash } from "../../hooks/use-scroll-to-hash"
import { paths } from "../../lib/paths"
import type { Chatbot } from "../../lib/types"
import ChannelsSection from "../channels/channels-section"
import FeaturesSection from "../features/features-section"
import PipelineSection from "../pipeline/pipeline-section"
import GeneralSection from "../settings/general-section"
import SettingsNav from "../settings/settings-nav"
import UnsavedChanges from "../settings/unsaved"
import TeamSection from "../team/team-section"
import ChatbotDangerSection from "./chatbot-danger-section"

const SettingsSections = ({ chatbot }: { chatbot: Chatbot }) => {
  const channels = useChannels(chatbot.id)
  const members = useMembers(chatbot.id)
  useScrollToHash(!channels.isPending && !members.isPending)

  return (
    <UnsavedChanges within={paths.settings(chatbot.id)}>
      <div className="flex flex-col gap-3 lg:flex-row lg:items-start">
        <SettingsNav />
        <div className="flex min-w-0 flex-1 flex-col gap-y-3">
          <FeaturesSection chatbot={chatbot} />
          <ChannelsSection chatbotId={chatbot.id} />
          <PipelineSection chatbot={chatbot} />
          <TeamSection chatbot={chatbot} />
          <GeneralSection chatbot={chatbot} />
          <ChatbotDangerSection chatbot={chatbot} />
        </div>
      </div>
    </UnsavedChanges>
  )
}

export default SettingsSections
