import type { ChatSignal, PersonRef } from "../../../types"
import type { Sql } from "../database"
import { ERASE_PERSON_TASK, enqueueTask } from "./enqueue"

type Signal<Type extends ChatSignal["type"]> = Extract<ChatSignal, { type: Type }>

/**
 * Applies what platforms told beside messages. Each statement touches what is stored already, and the newest by its own
 * time holds: repeated and late signals change nothing.
 */
export async function applySignals(sql: Sql, channelId: string, signals: ChatSignal[]): Promise<void> {
  const [channel] = await sql<{ chatbot_id: string }>(
    "select chatbot_id from chat_crm_channel where id = $1 and enabled and deleted_at is null",
    [channelId]
  )
  for (const signal of channel ? signals : []) {
    await apply(sql, channel?.chatbot_id as string, channelId, signal)
  }
}

function apply(sql: Sql, chatbotId: string, channelId: string, signal: ChatSignal): Promise<void> {
  switch (signal.type) {
    case "deletion":
      return takeMessagesBack(sql, chatbotId, channelId, signal)
    case "reachability":
      return noteReachability(sql, chatbotId, signal)
    case "contact":
      return noteContact(sql, chatbotId, signal)
    case "withdrawal":
      return forgetLater(sql, chatbotId, signal)
  }
}

const IDENTITY = "chatbot_id = $1 and platform = $2 and account = $3 and external_id = $4"

const keyOf = (chatbotId: string, { platform, account, external_id }: PersonRef) => [chatbotId, platform, account, external_id]

/** The row stays as a mark in the transcript; what it said goes. */
async function takeMessagesBack(
  sql: Sql,
  chatbotId: string,
  channelId: string,
  { external_ids, at }: Signal<"deletion">
): Promise<void> {
  await sql(
    `update chat_crm_message set deleted_at = $4, text = null, payload = null, attachments = '[]'
     where chatbot_id = $1 and channel_id = $2 and external_id = any($3) and deleted_at is null`,
    [chatbotId, channelId, external_ids, at]
  )
}

async function noteReachability(sql: Sql, chatbotId: string, { person, reachable, at }: Signal<"reachability">): Promise<void> {
  await sql(
    `update chat_crm_identity set reachable = $5, reachable_at = $6
     where ${IDENTITY} and (reachable_at is null or reachable_at <= $6)`,
    [...keyOf(chatbotId, person), reachable, at]
  )
}

async function noteContact(sql: Sql, chatbotId: string, { person, contact }: Signal<"contact">): Promise<void> {
  await sql(
    `update chat_crm_identity set contact = coalesce(contact, '{}') || $5 where ${IDENTITY} and customer_id is not null`,
    [...keyOf(chatbotId, person), JSON.stringify(contact)]
  )
}

/** A person may have said much: what they said is erased by a task. */
async function forgetLater(sql: Sql, chatbotId: string, { person }: Signal<"withdrawal">): Promise<void> {
  const [identity] = await sql<{ id: string }>(`select id from chat_crm_identity where ${IDENTITY}`, keyOf(chatbotId, person))
  if (identity) {
    const payload = { chatbot_id: chatbotId, identity_id: identity.id }
    await enqueueTask(sql, { task: ERASE_PERSON_TASK, payload, jobKey: `${ERASE_PERSON_TASK}:${identity.id}` })
  }
}
