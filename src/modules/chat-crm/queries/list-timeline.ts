import type { TimelineEvent, TimelineKind } from "../../../types"
import { positionOf, timeOf, type Position, type Positioned } from "../cursor"
import type { Sql } from "../database"
import { profilesOf } from "./people"

export type TimelineListing = { kinds: readonly TimelineKind[]; limit: number; after: Position | null }

/*
 * One range of the index for each profile and kind, none read further than the page, and merged: a page costs the same
 * wherever it stands and whatever it is filtered by. An index without the kind would read all that the filter leaves out
 * (25 ms for one profile of 10,000 entries among others', 700 ms for a person of twenty such); an index more would be
 * written with each entry.
 *
 * What a note says is not copied into the append-only entry: it is read from the note, as long as there is one.
 */
const LIST = `
  select event.id, event.customer_id, event.platform, event.kind, event.occurred_at, event.actor,
    case
      when event.kind <> 'note_added' then event.data
      when note.id is null then event.data || '{"deleted": true}'
      else event.data || jsonb_strip_nulls(jsonb_build_object('body', note.body,
        'edited_at', to_char(note.edited_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
    end as data, event.job_id,
    ${positionOf("event.occurred_at")}
  from (
    select entry.*, profile.platform from (${profilesOf("$1", "$2")}) as profile
    cross join unnest($3::text[]) as wanted (kind)
    cross join lateral (
      select id, customer_id, kind, occurred_at, actor, data, job_id from chat_crm_timeline_event
      where chatbot_id = $1 and customer_id = profile.id and kind = wanted.kind
        and ($4::bigint is null or (occurred_at, id) < (${timeOf("$4")}, $5::text))
      order by occurred_at desc, id desc
      limit $6
    ) as entry
    order by entry.occurred_at desc, entry.id desc
    limit $6
  ) as event
  left join chat_crm_note note
    on event.kind = 'note_added' and note.chatbot_id = $1 and note.id = event.data->>'note_id'
  order by event.occurred_at desc, event.id desc`

/** A stretch of a customer's timeline, the newest first; of all profiles of a linked person. */
export const listTimeline = (
  sql: Sql,
  chatbotId: string,
  customerId: string,
  { kinds, limit, after }: TimelineListing
): Promise<Positioned<TimelineEvent>[]> =>
  sql<Positioned<TimelineEvent>>(LIST, [chatbotId, customerId, kinds, after?.at ?? null, after?.id ?? null, limit])
