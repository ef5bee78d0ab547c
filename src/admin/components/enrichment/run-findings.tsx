import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useIntents } from "../../hooks/api/intents"
import { detailName } from "../../lib/alert-sentence"
import { findingsOf, type Finding } from "../../lib/enrichment-findings"
import type { CustomerProfile, EnrichmentRun, Findings } from "../../lib/types"
import ConfidenceText from "../profile/confidence-text"
import EvidenceQuote from "./evidence-quote"
import PartTitle from "./part-title"
import { useReadingText } from "./use-reading-text"

type RunFindingsProps = { customer: CustomerProfile; run: EnrichmentRun; findings: Findings }

/** What was believed of an answer: each value with the words that it rests on. */
const RunFindings = ({ customer, run, findings }: RunFindingsProps) => {
  const { t } = useTranslation("chatCrm")
  const list = findingsOf(findings)

  return (
    <section className="flex flex-col gap-y-3">
      <PartTitle>{t("enrichment.readings.found")}</PartTitle>
      {list.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("enrichment.readings.foundNothing")}
        </Text>
      ) : (
        <ul className="flex flex-col gap-y-4">
          {list.map((finding, index) => (
            <FindingItem key={index} customer={customer} conversationId={run.conversation_id} finding={finding} />
          ))}
        </ul>
      )}
    </section>
  )
}

type FindingItemProps = { customer: CustomerProfile; conversationId: string; finding: Finding }

const FindingItem = ({ customer, conversationId, finding }: FindingItemProps) => {
  const { t } = useTranslation("chatCrm")
  const text = useReadingText()
  const { field, name, value, confidence, evidence } = finding

  return (
    <li className="flex flex-col gap-y-1">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <Text size="small" className="text-ui-fg-subtle">
          {name ? <bdi>{detailName(name, (key) => t(key))}</bdi> : text.field(field)}
        </Text>
        <Text size="small" weight="plus" className="[overflow-wrap:anywhere]">
          <bdi>{field === "intents" ? <IntentName customer={customer} intentId={value} /> : text.value(field, value)}</bdi>
        </Text>
        {confidence !== undefined && <ConfidenceText confidence={confidence} />}
      </div>
      <EvidenceQuote customer={customer} evidence={{ conversation_id: conversationId, ...evidence }} from="runs" />
    </li>
  )
}

/** A run names intents by id; one that was deleted since has no name. */
const IntentName = ({ customer, intentId }: { customer: CustomerProfile; intentId: string }) => {
  const { data } = useIntents(customer.chatbot_id)

  return data?.find(({ id }) => id === intentId)?.name ?? intentId
}

export default RunFindings
