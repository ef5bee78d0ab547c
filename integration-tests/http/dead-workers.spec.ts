import { suite } from "./support/suite"

suite("the queue, where a process dies", (world) => {
  const TASK = "chat-crm:purge-chatbot"

  beforeEach(async () => {
    await world().sql(`select graphile_worker.add_job('${TASK}', '{"chatbot_id":"nobodys"}'::json)`)
  })

  /** As if a worker of this id had taken the task. */
  const takenBy = (worker: string) =>
    world().sql(
      `update graphile_worker._private_jobs set locked_by = ?, locked_at = now(), attempts = 1
       where task_id = (select id from graphile_worker._private_tasks where identifier = '${TASK}')`,
      [worker]
    )
  const waiting = async () => (await world().jobs()).filter(({ task_identifier }) => task_identifier === TASK)
  const seen = (worker: string, secondsAgo: number) =>
    world().sql(
      "insert into chat_crm_worker (id, host, pid, seen_at) values (?, 'shop-1', 7, now() - interval '1 second' * ?::int)",
      [worker, secondsAgo]
    )
  const workers = () => world().sql<{ id: string }>("select id from chat_crm_worker order by id").then((rows) => rows.map(({ id }) => id))

  it("hands the tasks of a worker that was not seen for a minute to another, and forgets it", async () => {
    await seen("pool-dead", 61)
    await takenBy("pool-dead")
    await world().crm.drainTasks(world().container)
    expect(await waiting()).toEqual([])
    expect(await workers()).toEqual([])
  })

  it("leaves those of a living worker alone", async () => {
    await seen("pool-alive", 55)
    await seen("pool-dead", 61)
    await takenBy("pool-alive")
    await world().crm.drainTasks(world().container)
    expect(await waiting()).toMatchObject([{ attempts: 1 }])
    expect(await workers()).toEqual(["pool-alive"])
  })

  it("leaves those of other programs that use the same queue alone", async () => {
    await takenBy("worker-of-the-shop")
    await world().crm.drainTasks(world().container)
    expect(await waiting()).toMatchObject([{ attempts: 1 }])
  })
})
