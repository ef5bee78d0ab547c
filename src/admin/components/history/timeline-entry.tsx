import { Badge, Tooltip } from "@medusajs/ui"
import { memo } from "react"
import { useTranslation } from "react-i18next"
import { Link, useLocation } from "react-router-dom"
import { displayName } from "../../lib/customer-name"
import { markOf, paths } from "../../lib/paths"
import { clockTime, exactTime } from "../../lib/time"
import { detailsOf } from "../../lib/timeline-details"
import { partsOf } from "../../lib/timeline-marks"
import { sentenceOf, type Wording } from "../../lib/timeline-sentence"
import type { LinkedProfile, TimelineEvent } from "../../lib/types"
import PlatformIcon from "../platforms/platform-icon"
import EntryDetails from "./entry-details"
import EntryIcon from "./entry-icon"

type TimelineEntryProps = {
  event: TimelineEvent
  chatbotId: string
  customerId: string
  wording: Wording
  /** Whose entry it is, where the person has several profiles. */
  profile: LinkedProfile | undefined
  /** The platform alone does not tell which of them. */
  isNamed: boolean
}

const TimelineEntry = ({ event, chatbotId, customerId, wording, profile, isNamed }: TimelineEntryProps) => {
  const { t } = useTranslation("chatCrm")
  const { search } = useLocation()
  const details = detailsOf(event)
  const { said } = details
  const opens = said && paths.timelineTranscript(chatbotId, customerId, said.conversationId)
  const mark = markOf(said?.messageId ?? undefined)

  return (
    <li className="group relative flex gap-x-3 px-6 pb-4 last:pb-1">
      <span
        aria-hidden
        className="bg-ui-border-base absolute bottom-0 left-[calc(1.5rem+13px)] top-8 w-px group-last:hidden"
      />
      <EntryIcon kind={event.kind} isByAi={event.actor.type === "ai"} />
      <div className="flex min-w-0 flex-1 flex-col gap-y-1.5 pt-0.5">
        <p className="txt-small text-ui-fg-subtle break-words [overflow-wrap:anywhere]">
          {partsOf(sentenceOf(event, wording)).map(({ text, isMarked }, index) =>
            isMarked ? (
              <bdi key={index} className="txt-small-plus text-ui-fg-base">
                {text}
              </bdi>
            ) : (
              text
            )
          )}
        </p>
        <EntryDetails details={details} />
        <div className="txt-compact-xsmall text-ui-fg-subtle flex flex-wrap items-center gap-x-3 gap-y-1">
          <EntryTime value={event.occurred_at} />
          {profile && (
            <Tooltip content={`${t(`platforms.${profile.platform}`)} · ${displayName(profile)}`}>
              <span className="flex min-w-0 items-center gap-x-1.5">
                <PlatformIcon platform={profile.platform} />
                <span className="sr-only">{t(`platforms.${profile.platform}`)}</span>
                <bdi className={isNamed ? "truncate" : "sr-only"}>{displayName(profile)}</bdi>
              </span>
            </Tooltip>
          )}
          {details.bulk && <Badge size="2xsmall">{t(`history.timeline.bulk.${details.bulk}`)}</Badge>}
          {opens && (
            <Link
              to={`${opens}${search}${mark}`}
              data-opens={`${opens}${mark}`}
              className="txt-compact-xsmall-plus text-ui-fg-subtle hover:text-ui-fg-base underline underline-offset-2 focus-visible:shadow-borders-focus rounded-sm outline-none"
            >
              {mark ? t("enrichment.evidence.see") : t("history.timeline.read")}
            </Link>
          )}
        </div>
      </div>
    </li>
  )
}

const EntryTime = ({ value }: { value: string }) => {
  const { i18n } = useTranslation()
  const date = new Date(value)

  return (
    <Tooltip content={exactTime(date, i18n.language)} maxWidth={320}>
      <time dateTime={value}>{clockTime(date, i18n.language)}</time>
    </Tooltip>
  )
}

export default memo(TimelineEntry)
