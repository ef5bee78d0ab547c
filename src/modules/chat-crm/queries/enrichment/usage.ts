import type { Sql } from "../../database"

/** What a chatbot may use in a day; null where there is no limit. */
export type Budget = { runs: number | null; tokens: number | null }

const DAY = "(now() at time zone chatbot.timezone)::date"
const DAY_ENDS = `(${DAY} + 1)::timestamp at time zone chatbot.timezone`

/*
 * Taking from the budget and looking whether there is any left are one statement: two that take the last call at once
 * do not both get it.
 */
const SPEND = `
  insert into chat_crm_enrichment_usage as usage (chatbot_id, day, runs, tokens)
  select id, ${DAY}, 1, $2::bigint from chat_crm_chatbot chatbot
  where id = $1 and coalesce($3::int, 1) >= 1 and coalesce($4::bigint, $2::bigint) >= $2::bigint
  on conflict (chatbot_id, day) do update set runs = usage.runs + 1, tokens = usage.tokens + excluded.tokens
  where usage.runs < coalesce($3::int, usage.runs + 1)
    and usage.tokens + excluded.tokens <= coalesce($4::bigint, usage.tokens + excluded.tokens)
  returning 1`

/** Takes one call of so many tokens from today's budget; false where it is not left, and then nothing is taken. */
export async function spend(sql: Sql, chatbotId: string, tokens: number, { runs, tokens: most }: Budget): Promise<boolean> {
  return (await sql(SPEND, [chatbotId, Math.ceil(tokens), runs, most])).length > 0
}

/** Gives back calls that were not made. */
export const refund = (sql: Sql, chatbotId: string, { runs, tokens }: { runs: number; tokens: number }): Promise<unknown> =>
  sql(
    `update chat_crm_enrichment_usage usage set runs = greatest(0, runs - $2::int), tokens = greatest(0, tokens - $3::bigint)
     from chat_crm_chatbot chatbot where chatbot.id = $1 and usage.chatbot_id = $1 and day = ${DAY}`,
    [chatbotId, runs, Math.ceil(tokens)]
  )

/** Sets right what was taken in advance, by the tokens that calls really used. */
export const settleTokens = (sql: Sql, chatbotId: string, difference: number): Promise<unknown> =>
  sql(
    `update chat_crm_enrichment_usage usage set tokens = greatest(0, tokens + $2::bigint) from chat_crm_chatbot chatbot
     where chatbot.id = $1 and usage.chatbot_id = $1 and day = ${DAY}`,
    [chatbotId, Math.round(difference)]
  )

/** What a chatbot used today, and when its day ends, in its own time zone. */
export async function usageOf(sql: Sql, chatbotId: string): Promise<{ runs: number; tokens: number; resets_at: Date }> {
  const [row] = await sql<{ runs: number; tokens: string; resets_at: Date }>(
    `select coalesce(runs, 0) as runs, coalesce(tokens, 0) as tokens, ${DAY_ENDS} as resets_at
     from chat_crm_chatbot chatbot
     left join chat_crm_enrichment_usage usage on usage.chatbot_id = chatbot.id and usage.day = ${DAY}
     where chatbot.id = $1`,
    [chatbotId]
  )
  return { runs: row?.runs ?? 0, tokens: Number(row?.tokens ?? 0), resets_at: row?.resets_at ?? new Date() }
}
