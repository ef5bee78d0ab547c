import { type Figure, timed } from "./lib/figures"
import type { Crowd } from "./lib/million"
import type { Target } from "./lib/target"

type Job = { id: string; state: string; total: number; counts: { updated: number } }

/** A tenth of the customers, about. */
const FILTER = { status: ["closed"] }

/**
 * A bulk change of status from the request to its end, beside one bare UPDATE of the same customers and one bare INSERT of
 * their timeline entries.
 */
export async function benchBulk(target: Target, crowd: Crowd): Promise<Figure> {
  const reference = ((await timed(() => bare(target, crowd))) + (await timed(() => bare(target, crowd)))) / 2
  // What was taken back lies about dead, and is not ours to pass.
  await target.database.query("vacuum analyze chat_crm_customer, chat_crm_timeline_event")
  let job: Job | undefined
  const ours = await timed(async () => {
    job = await changeAll(target, crowd)
  })
  const people = job?.total ?? 0
  if (job?.state !== "done" || job.counts.updated !== people) {
    throw new Error(`The bulk change ended otherwise: ${JSON.stringify(job)}`)
  }
  return {
    what: `bulk change of the status of ${people.toLocaleString("en")}`,
    ours: `${ours.toFixed(0)} ms`,
    reference: `one bare UPDATE and one bare INSERT ${reference.toFixed(0)} ms`,
    times: ours / reference,
    most: 3,
  }
}

async function changeAll(target: Target, { chatbot }: Crowd): Promise<Job> {
  const path = `/chatbots/${chatbot}`
  const asked = { filter: FILTER, changes: { status: "qualified" } }
  const begun = await target.admin<{ job: Job }>(`${path}/customers/bulk`, asked)
  for (;;) {
    const { job } = await target.admin<{ job: Job }>(`${path}/jobs/${begun.job.id}`)
    if (job.state !== "queued" && job.state !== "running") {
      return job
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Taken back afterwards: the same customers are changed by all. */
async function bare({ database }: Target, { chatbot }: Crowd): Promise<void> {
  const client = await database.connect()
  try {
    await client.query("begin")
    const { rowCount } = await client.query(
      "update chat_crm_customer set status = 'new', version = version + 1, updated_at = now() where chatbot_id = $1 and status = any($2)",
      [chatbot, FILTER.status]
    )
    await client.query(
      `insert into chat_crm_timeline_event (chatbot_id, id, customer_id, kind, occurred_at, actor, data)
       select chatbot_id, 'ccevt_bare_' || id, id, 'status_changed', now(), '{"type":"staff"}', '{"field":"status"}'
       from chat_crm_customer where chatbot_id = $1 and updated_at = now()`,
      [chatbot]
    )
    if (!rowCount) {
      throw new Error("There is nobody to change.")
    }
  } finally {
    await client.query("rollback")
    client.release()
  }
}
