import { Badge, Button, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useChangeCustomer } from "../../hooks/api/customer"
import { useErrorText } from "../../hooks/use-error-text"
import { currentOf } from "../../lib/field-conflict"
import type { CustomerProfile, Provenance } from "../../lib/types"
import EvidenceQuote from "../enrichment/evidence-quote"
import RelativeTime from "../relative-time"
import ConfidenceText from "./confidence-text"

type FieldOriginProps = {
  customer: CustomerProfile
  /** Its name in `provenance`. */
  field: string
  label: string
  /** Makes the value the team's; missing where there is no value to keep. */
  onKeep?: () => void
  /** The AI reads this field out of conversations, and can be given it back. */
  isManaged?: boolean
  /** Nothing of the field is on its way. */
  isSettled: boolean
}

/** Who a field's value comes from, and whether the AI may change it. */
const FieldOrigin = ({ customer, field, label, onKeep, isManaged = false, isSettled }: FieldOriginProps) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const { mutate, isPending } = useChangeCustomer(customer.chatbot_id, customer.id)
  const provenance = customer.provenance[field]

  if (!provenance) {
    return null
  }

  const { source, released = false } = provenance
  const isAi = source === "ai"

  const onRelease = () =>
    mutate(
      { release: [field], version: customer.version },
      { onError: (error) => toast.error(currentOf(error) ? t("profile.origin.changedMeanwhile") : errorText(error)) }
    )

  return (
    <div className="flex flex-col gap-y-1.5">
      {isAi && <Evidence customer={customer} provenance={provenance} />}
      <div className="flex min-h-7 flex-wrap items-center gap-x-2 gap-y-1">
        {released && (
          <Badge size="2xsmall" color="blue">
            {t("profile.origin.released")}
          </Badge>
        )}
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t(`profile.origin.${source}`)} <span aria-hidden>·</span>{" "}
          <RelativeTime value={provenance.at} fallback="" />
        </Text>
        {isManaged && (isAi || released) && onKeep && (
          <Small
            label={isAi ? t("profile.origin.keepOf", { field: label }) : t("profile.origin.keepMineOf", { field: label })}
            text={isAi ? t("profile.origin.keep") : t("profile.origin.keepMine")}
            isDisabled={!isSettled}
            onClick={onKeep}
          />
        )}
        {isManaged && !isAi && !released && (
          <Small
            label={t("profile.origin.releaseOf", { field: label })}
            text={t("profile.origin.release")}
            isDisabled={!isSettled}
            isLoading={isPending}
            onClick={onRelease}
          />
        )}
      </div>
    </div>
  )
}

type EvidenceProps = { customer: CustomerProfile; provenance: Provenance }

/** The customer's own words that the AI read a value out of. */
const Evidence = ({ customer, provenance: { confidence, evidence, found = [] } }: EvidenceProps) => {
  const { t } = useTranslation("chatCrm")
  // Each value of a list rests on words of its own, and shows them itself.
  const isOneOfMany = found.length > 1

  return (
    <div className="flex flex-col gap-y-1">
      <div className="flex flex-wrap items-center gap-x-2">
        <Badge size="2xsmall" color="purple">
          {t("profile.origin.aiMark")}
        </Badge>
        {confidence !== undefined && !isOneOfMany && <ConfidenceText confidence={confidence} />}
      </div>
      {isOneOfMany ? (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("enrichment.evidence.choose")}
        </Text>
      ) : (
        evidence && <EvidenceQuote customer={customer} evidence={evidence} />
      )}
    </div>
  )
}

type SmallProps = { label: string; text: string; isDisabled: boolean; isLoading?: boolean; onClick: () => void }

const Small = ({ label, text, isDisabled, isLoading, onClick }: SmallProps) => (
  <Button
    type="button"
    size="small"
    variant="transparent"
    className="-my-1 px-1.5"
    aria-label={label}
    disabled={isDisabled}
    isLoading={isLoading}
    onClick={onClick}
  >
    {text}
  </Button>
)

export default FieldOrigin
