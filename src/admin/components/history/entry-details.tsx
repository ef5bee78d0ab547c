import { clx } from "@medusajs/ui"
import { Fragment } from "react"
import { useTranslation } from "react-i18next"
import { detailName } from "../../lib/alert-sentence"
import { localeTag } from "../../lib/time"
import type { TimelineDetails } from "../../lib/timeline-details"
import LongText from "../notes/long-text"

/** What an entry rests on and what exactly it changed, below its sentence. */
const EntryDetails = ({ details }: { details: TimelineDetails }) => {
  const { t } = useTranslation("chatCrm")
  const { added, removed, quote, reason, note, facts } = details

  return (
    <>
      {(added.length > 0 || removed.length > 0) && (
        <ul className="flex flex-wrap gap-1.5">
          {removed.map((item) => (
            <ItemChip key={item} item={item} label={t("history.timeline.removed")} isRemoved />
          ))}
          {added.map((item) => (
            <ItemChip key={item} item={item} label={t("history.timeline.added")} />
          ))}
        </ul>
      )}
      {reason && (
        <p dir="auto" className="txt-small text-ui-fg-base break-words [overflow-wrap:anywhere]">
          {reason}
        </p>
      )}
      {facts.length > 0 && (
        <dl className="txt-small grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
          {facts.map(({ name, value }) => (
            <Fragment key={name}>
              <dt className="text-ui-fg-subtle">
                <bdi>{detailName(name, (key) => t(key))}</bdi>
              </dt>
              <dd className="min-w-0 [overflow-wrap:anywhere]">
                <bdi>{value}</bdi>
              </dd>
            </Fragment>
          ))}
        </dl>
      )}
      {quote && <Quote quote={quote} confidence={details.confidence} />}
      {note?.body && (
        <div className="bg-ui-bg-subtle rounded-lg px-3 py-2">
          <LongText text={note.body} />
          {note.isEdited && (
            <span className="txt-compact-xsmall text-ui-fg-subtle">{t("history.notes.edited")}</span>
          )}
        </div>
      )}
    </>
  )
}

type ItemChipProps = { item: string; label: string; isRemoved?: boolean }

const ItemChip = ({ item, label, isRemoved = false }: ItemChipProps) => (
  <li
    className={clx(
      "txt-compact-xsmall-plus flex min-w-0 max-w-full gap-x-1 rounded-md px-2 py-1",
      isRemoved ? "bg-ui-tag-red-bg text-ui-tag-red-text" : "bg-ui-tag-green-bg text-ui-tag-green-text"
    )}
  >
    <span className="sr-only">{label}</span>
    <span aria-hidden>{isRemoved ? "−" : "+"}</span>
    <bdi className={clx("truncate", isRemoved && "line-through")}>{item}</bdi>
  </li>
)

const Quote = ({ quote, confidence }: { quote: string; confidence: number | null }) => {
  const { t, i18n } = useTranslation("chatCrm")
  const percent = new Intl.NumberFormat(localeTag(i18n.language), { style: "percent" })

  return (
    <figure className="border-ui-border-strong border-l-2 pl-3">
      <blockquote dir="auto" className="txt-small text-ui-fg-base break-words italic [overflow-wrap:anywhere]">
        {t("history.timeline.quote", { quote })}
      </blockquote>
      {confidence !== null && (
        <figcaption className="txt-compact-xsmall text-ui-fg-subtle">
          {t("history.timeline.sure", { percent: percent.format(confidence) })}
        </figcaption>
      )}
    </figure>
  )
}

export default EntryDetails
