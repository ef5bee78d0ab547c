import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { paths } from "../../lib/paths"
import type { CustomerProfile, Evidence } from "../../lib/types"

type EvidenceLinkProps = {
  customer: Pick<CustomerProfile, "chatbot_id" | "id">
  evidence: Evidence
  /** Where closing the transcript leads back to: the profile unless told. */
  from?: "runs"
}

/** Opens what was said beside the page, at the message that a value rests on. */
const EvidenceLink = ({ customer: { chatbot_id, id }, evidence, from }: EvidenceLinkProps) => {
  const { t } = useTranslation("chatCrm")
  const { conversation_id, message_id } = evidence
  const to = conversation_id
    ? paths.profileTranscript(chatbot_id, id, conversation_id, message_id)
    : paths.conversationsOf(chatbot_id, id)

  return (
    <Link
      to={to}
      state={from && { from }}
      data-opens={to}
      className="txt-compact-small text-ui-fg-subtle hover:text-ui-fg-base focus-visible:shadow-borders-focus whitespace-nowrap rounded-sm underline underline-offset-2 outline-none"
    >
      {conversation_id ? t("enrichment.evidence.see") : t("profile.origin.see")}
    </Link>
  )
}

export default EvidenceLink
