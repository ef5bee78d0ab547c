import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { displayName } from "../../lib/customer-name"
import { paths } from "../../lib/paths"
import { partsOf } from "../../lib/timeline-marks"
import { sentenceOf } from "../../lib/timeline-sentence"
import type { ShopProfile } from "../../lib/types"
import EntryIcon from "../history/entry-icon"
import RelativeTime from "../relative-time"
import CardList, { cardLink } from "./card-list"

/** What happened last, in the sentences of the timeline. */
const LatestEvents = ({ profile: { customer, chatbot, events } }: { profile: ShopProfile }) => {
  const { t } = useTranslation("chatCrm")
  const profiles = [customer, ...(customer.person?.customers ?? [])]

  const nameOf = (id: string) => {
    const profile = profiles.find((one) => one.id === id)
    return profile ? displayName(profile) : null
  }

  if (events.length === 0) {
    return null
  }

  return (
    <div className="flex flex-col gap-y-3">
      <CardList title={t("widgets.latest")}>
        {events.map((event) => (
          <li key={event.id} className="flex items-start gap-x-3">
            <EntryIcon kind={event.kind} isByAi={event.actor.type === "ai"} />
            <span className="flex min-w-0 flex-1 flex-col">
              <span className="txt-small text-ui-fg-subtle line-clamp-3 break-words [overflow-wrap:anywhere]">
                {partsOf(sentenceOf(event, { t, statuses: chatbot.statuses, nameOf })).map(({ text, isMarked }, index) =>
                  isMarked ? (
                    <bdi key={index} className="text-ui-fg-base">
                      {text}
                    </bdi>
                  ) : (
                    text
                  )
                )}
              </span>
              <span className="txt-compact-xsmall text-ui-fg-subtle">
                <RelativeTime value={event.occurred_at} fallback="" />
              </span>
            </span>
          </li>
        ))}
      </CardList>
      <Link to={paths.timeline(chatbot.id, customer.id)} className={`txt-compact-small-plus w-fit ${cardLink}`}>
        {t("widgets.allEvents")}
      </Link>
    </div>
  )
}

export default LatestEvents
