import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { paths } from "../../lib/paths"
import type { Conversation } from "../../lib/types"
import PlatformLabel from "../platforms/platform-label"
import ConversationMarks from "./conversation-marks"

const TranscriptFacts = ({ conversation }: { conversation: Conversation }) => {
  const { t } = useTranslation("chatCrm")
  const { participant, customer_id, chatbot_id } = conversation

  return (
    <div className="flex flex-col gap-y-2">
      <Text size="small" className="text-ui-fg-subtle flex flex-wrap items-center gap-x-2">
        <PlatformLabel platform={conversation.platform} />
        <bdi className="break-all">{participant.external_id}</bdi>
      </Text>
      <div className="flex flex-wrap items-center gap-2">
        <ConversationMarks conversation={conversation} />
        {customer_id && (
          <Link
            to={paths.customer(chatbot_id, customer_id)}
            className="txt-compact-small-plus text-ui-fg-base underline underline-offset-2 hover:text-ui-fg-subtle focus-visible:shadow-borders-focus rounded-sm outline-none"
          >
            {t("transcript.profile")}
          </Link>
        )}
      </div>
    </div>
  )
}

export default TranscriptFacts
