import type { Sql } from "../database"
import type { JobKey } from "./jobs"

/** Notes that all rows of a file are staged: in the transaction that stages them, behind the last. */
export async function noteUpload(sql: Sql, { chatbot_id, job_id }: JobKey): Promise<void> {
  await sql("insert into chat_crm_import_upload (chatbot_id, job_id, staged_at) values ($1, $2, clock_timestamp())", [chatbot_id, job_id])
}

/** Takes an upload for the job that is made of it; false where it is gone. Whoever removes uploads waits, and then finds none. */
export async function takeUpload(sql: Sql, { chatbot_id, job_id }: JobKey): Promise<boolean> {
  const taken = await sql("delete from chat_crm_import_upload where chatbot_id = $1 and job_id = $2 returning 1", [chatbot_id, job_id])
  return taken.length > 0
}

const forget = (which: string): string => `
  with lost as (delete from chat_crm_import_upload where ${which} returning chatbot_id, job_id)
  delete from chat_crm_import_row staged using lost where staged.chatbot_id = lost.chatbot_id and staged.job_id = lost.job_id`

/** Removes an upload of which no job is made. */
export async function forgetUpload(sql: Sql, { chatbot_id, job_id }: JobKey): Promise<void> {
  await sql(forget("chatbot_id = $1 and job_id = $2"), [chatbot_id, job_id])
}

/**
 * Removes uploads that arrived before a time and that no job was made of: their process died in between. Those that are still
 * on their way, however long, are nobody's to see.
 */
export async function forgetLostUploads(sql: Sql, before: Date): Promise<void> {
  await sql(forget("staged_at < $1"), [before])
}
