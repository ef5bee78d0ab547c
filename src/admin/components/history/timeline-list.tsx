import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useNow } from "../../hooks/use-now"
import { displayName } from "../../lib/customer-name"
import { dayLabel } from "../../lib/time"
import { byDay, nearDay } from "../../lib/timeline-entries"
import type { Wording } from "../../lib/timeline-sentence"
import type { Chatbot, CustomerProfile, LinkedProfile, TimelineEvent } from "../../lib/types"
import TimelineEntry from "./timeline-entry"

type TimelineListProps = { events: TimelineEvent[]; customer: CustomerProfile; chatbot: Chatbot }

const TimelineList = ({ events, customer, chatbot }: TimelineListProps) => {
  const { t, i18n } = useTranslation("chatCrm")
  const now = useNow()
  const days = useMemo(() => byDay(events), [events])
  const profiles = useMemo(() => profilesOf(customer), [customer])
  const wording = useWording(chatbot, profiles)
  // One icon for each profile is enough, unless two of them are of one platform.
  const isNamed = new Set([...profiles.values()].map(({ platform }) => platform)).size < profiles.size

  const labelOf = (date: Date) => {
    const near = nearDay(date, now)
    return near ? t(`history.timeline.${near}`) : dayLabel(date, i18n.language)
  }

  return days.map(({ date, events: ofDay }) => (
    <section key={date.toDateString()} aria-label={labelOf(date)} className="border-ui-border-base border-b">
      <h3 className="txt-compact-small-plus bg-ui-bg-subtle text-ui-fg-subtle border-ui-border-base sticky -top-px z-[1] border-b px-6 py-2">
        <time dateTime={date.toISOString()} title={dayLabel(date, i18n.language)}>
          {labelOf(date)}
        </time>
      </h3>
      <ol className="py-3">
        {ofDay.map((event) => (
          <TimelineEntry
            key={event.id}
            event={event}
            chatbotId={chatbot.id}
            customerId={customer.id}
            wording={wording}
            profile={profiles.size > 1 ? profiles.get(event.customer_id) : undefined}
            isNamed={isNamed}
          />
        ))}
      </ol>
    </section>
  ))
}

/** All profiles of the person, this one among them. */
const profilesOf = ({ person, ...customer }: CustomerProfile): Map<string, LinkedProfile> =>
  new Map((person?.customers ?? [customer]).map((profile) => [profile.id, profile]))

const useWording = ({ statuses }: Chatbot, profiles: Map<string, LinkedProfile>): Wording => {
  const { t } = useTranslation("chatCrm")

  return useMemo(() => {
    const nameOf = (id: string) => {
      const profile = profiles.get(id)
      return profile ? displayName(profile) : null
    }
    return { t: (key, values = {}) => t(key, values), statuses, nameOf }
  }, [t, statuses, profiles])
}

export default TimelineList
