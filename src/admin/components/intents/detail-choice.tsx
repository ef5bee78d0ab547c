import { CheckMini, PlusMini } from "@medusajs/icons"
import { clx, Hint, Label } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { detailName, KNOWN_DETAILS } from "../../lib/alert-sentence"
import type { TagRefusal } from "../../lib/field-tags"
import { MAX_DETAIL, MAX_DETAILS, splitDetails } from "../../lib/intent-form"
import TagInput from "../profile/tag-input"

type DetailChoiceProps = { details: string[]; onChange: (details: string[]) => void }

/** What is to be collected: the details that are usual to choose, and others by their names. */
const DetailChoice = ({ details, onChange }: DetailChoiceProps) => {
  const { t } = useTranslation("chatCrm")
  const id = useId()
  const [refusal, setRefusal] = useState<TagRefusal | null>(null)
  const { known, others } = splitDetails(details)
  const isFull = details.length >= MAX_DETAILS

  const toggle = (detail: string) => {
    setRefusal(null)
    onChange(known.includes(detail) ? details.filter((other) => other !== detail) : [...details, detail])
  }
  const setOthers = (given: string[]) => {
    const long = given.find((detail) => detail.length > MAX_DETAIL)
    if (long) {
      setRefusal({ reason: "long", tag: long })
    }
    // What is usual is chosen above, however it was typed.
    const { known: usual, others: rest } = splitDetails(given.filter((detail) => detail.length <= MAX_DETAIL))
    onChange([...new Set([...known, ...usual.map((detail) => detail.toLowerCase())]), ...rest])
  }

  return (
    <fieldset className="flex flex-col gap-y-2" aria-describedby={`${id}-hint`}>
      <legend className="txt-compact-small-plus text-ui-fg-base mb-2">{t("named.form.detailsLabel")}</legend>
      <Hint id={`${id}-hint`}>{t("named.form.detailsHint")}</Hint>
      <div className="flex flex-wrap gap-1.5">
        {KNOWN_DETAILS.map((detail) => {
          const isChosen = known.includes(detail)
          return (
            <button
              key={detail}
              type="button"
              aria-pressed={isChosen}
              disabled={!isChosen && isFull}
              onClick={() => toggle(detail)}
              className={clx(
                "txt-compact-small transition-fg focus-visible:shadow-borders-interactive-with-focus inline-flex h-7 items-center gap-x-1 rounded-full pl-2 pr-2.5 outline-none disabled:cursor-not-allowed disabled:opacity-60",
                isChosen
                  ? "bg-ui-bg-highlight text-ui-fg-base shadow-[0_0_0_1px_var(--border-interactive)]"
                  : "bg-ui-bg-base text-ui-fg-subtle hover:bg-ui-bg-base-hover shadow-borders-base"
              )}
            >
              {isChosen ? <CheckMini aria-hidden /> : <PlusMini aria-hidden />}
              {detailName(detail, t)}
            </button>
          )
        })}
      </div>
      <Label htmlFor={`${id}-others`} size="xsmall" className="text-ui-fg-subtle mt-1">
        {t("named.form.others")}
      </Label>
      <TagInput
        id={`${id}-others`}
        name="details"
        tags={others}
        most={MAX_DETAILS - known.length}
        placeholder={t("named.form.othersPlaceholder")}
        describedBy={refusal ? `${id}-problem` : `${id}-hint`}
        isRefused={refusal !== null}
        removeLabel={(name) => t("named.form.removeDetail", { name })}
        onChange={setOthers}
        onRemove={(tag) => onChange(details.filter((detail) => detail !== tag))}
        onRefuse={setRefusal}
      />
      {refusal && (
        <Hint id={`${id}-problem`} role="alert" variant="error">
          {refusal.reason === "twice"
            ? t("named.form.detailTwice", { name: refusal.tag })
            : refusal.reason === "long"
              ? t("named.form.longDetail", { max: MAX_DETAIL })
              : t("named.form.manyDetails", { max: MAX_DETAILS })}
        </Hint>
      )}
    </fieldset>
  )
}

export default DetailChoice
