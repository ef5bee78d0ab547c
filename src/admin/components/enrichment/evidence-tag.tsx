import { Popover } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { paths } from "../../lib/paths"
import type { CustomerProfile, Provenance } from "../../lib/types"
import ConfidenceText from "../profile/confidence-text"
import EvidenceQuote from "./evidence-quote"

type EvidenceTagProps = { customer: CustomerProfile; found: NonNullable<Provenance["found"]>[number] }

/** A value of the AI among others: pressed, it shows the words that it rests on. */
const EvidenceTag = ({ customer, found: { value, confidence, evidence } }: EvidenceTagProps) => {
  const { t } = useTranslation("chatCrm")
  const label = t("enrichment.evidence.of", { value })
  const { conversation_id, message_id } = evidence
  const [isOpen, setIsOpen] = useState(false)

  return (
    <Popover open={isOpen} onOpenChange={setIsOpen}>
      <Popover.Trigger asChild>
        <button
          type="button"
          title={label}
          data-opens={conversation_id && paths.profileTranscript(customer.chatbot_id, customer.id, conversation_id, message_id)}
          className="focus-visible:shadow-borders-focus hover:text-ui-fg-base decoration-ui-fg-muted min-w-0 truncate rounded-sm underline decoration-dotted underline-offset-2 outline-none"
        >
          <bdi>{value}</bdi>
        </button>
      </Popover.Trigger>
      <Popover.Content
        aria-label={label}
        collisionPadding={12}
        // What opens beside the page takes the place of this.
        onClick={({ target }) => target instanceof HTMLAnchorElement && setIsOpen(false)}
        className="flex w-80 max-w-[calc(100vw-1.5rem)] flex-col gap-y-1.5 overflow-y-auto p-3"
      >
        <EvidenceQuote customer={customer} evidence={evidence} />
        {confidence !== undefined && <ConfidenceText confidence={confidence} />}
      </Popover.Content>
    </Popover>
  )
}

export default EvidenceTag
