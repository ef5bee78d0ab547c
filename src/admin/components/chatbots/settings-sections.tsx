import { useAlertRules } from "../../hooks/api/alert-rules"
import { useChannels } from "../../hooks/api/channels"
import { useIntents } from "../../hooks/api/intents"
import { useMembers } from "../../hooks/api/members"
import { useScrollToHash } from "../../hooks/use-scroll-to-hash"
import { paths } from "../../lib/paths"
import type { Chatbot } from "../../lib/types"
import RulesSection from "../alerts/rules-section"
import ChannelsSection from "../channels/channels-section"
import EnrichmentSection from "../enrichment/enrichment-section"
import FeaturesSection from "../features/features-section"
import IntentsSection from "../intents/intents-section"
import PipelineSection from "../pipeline/pipeline-section"
import GeneralSection from "../settings/general-section"
import SettingsNav from "../settings/settings-nav"
import UnsavedChanges from "../settings/unsaved"
import TeamSection from "../team/team-section"
import ChatbotDangerSection from "./chatbot-danger-section"

const SettingsSections = ({ chatbot }: { chatbot: Chatbot }) => {
  const channels = useChannels(chatbot.id)
  const members = useMembers(chatbot.id)
  const intents = useIntents(chatbot.id)
  const rules = useAlertRules(chatbot.id)
  useScrollToHash([channels, members, intents, rules].every(({ isPending }) => !isPending))

  return (
    <UnsavedChanges within={paths.settings(chatbot.id)}>
      <div className="flex flex-col gap-3 lg:flex-row lg:items-start">
        <SettingsNav />
        <div className="flex min-w-0 flex-1 flex-col gap-y-3">
          <FeaturesSection chatbot={chatbot} />
          <ChannelsSection chatbotId={chatbot.id} />
          <EnrichmentSection chatbot={chatbot} />
          <IntentsSection chatbot={chatbot} />
          <RulesSection chatbot={chatbot} />
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
