import type { CustomerProfile, Evidence } from "../../lib/types"
import EvidenceLink from "./evidence-link"

type EvidenceQuoteProps = { customer: Pick<CustomerProfile, "chatbot_id" | "id">; evidence: Evidence; from?: "runs" }

/** The customer's own words, and the way to where they were said. */
const EvidenceQuote = ({ customer, evidence, from }: EvidenceQuoteProps) => (
  <blockquote className="border-ui-border-strong txt-small text-ui-fg-subtle border-l-2 pl-3 [overflow-wrap:anywhere]">
    <bdi className="text-ui-fg-base">“{evidence.quote}”</bdi> <EvidenceLink customer={customer} evidence={evidence} from={from} />
  </blockquote>
)

export default EvidenceQuote
