import type { IEventBusModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { AxiosResponse } from "axios"
import type { Note, Person, TimelineEvent } from "../../../src/types"
import { nextNumber, type Channel } from "./platforms"
import { until } from "./until"
import type { Staff, World } from "./world"

/** As an answer carries it: times are text. */
export type Answered<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K] }

/** A team at work on the profiles of one chatbot, which people write to on Telegram and on Zalo. */
export class Team {
  private constructor(
    readonly world: World,
    readonly staff: Staff,
    readonly chatbot: string,
    readonly telegram: Channel,
    readonly zalo: Channel
  ) {}

  static async open(world: World, staff: Staff): Promise<Team> {
    const chatbot = await staff.chatbot()
    return new Team(world, staff, chatbot, await staff.telegram(chatbot), await staff.zaloBot(chatbot))
  }

  /** Somebody new writes; gives the id of their profile. */
  async meet(name: string, channel = this.telegram): Promise<string> {
    const person = nextNumber()
    await this.say(person, channel, name)
    const rows = await this.world.sql<{ id: string }>(
      "select id from chat_crm_customer where chatbot_id = ? and external_id = ?",
      [this.chatbot, person]
    )
    return String(rows[0]?.id)
  }

  /** A message of somebody, by their id on the platform. */
  say = (person: string, channel: Channel, name = "Lan"): Promise<AxiosResponse> =>
    this.world.say(channel, { id: nextNumber(), person, text: "hi", name })

  path = (customer: string, rest = ""): string => `/chatbots/${this.chatbot}/customers/${customer}${rest}`

  profile = async (customer: string) => (await this.staff.get(this.path(customer))).data.customer

  /** Who a profile says they are linked with, themselves included; null for nobody. */
  async linked(customer: string): Promise<string[] | null> {
    const person: Person | null = (await this.profile(customer)).person
    return person && person.customers.map(({ id }) => id)
  }

  timeline = async (customer: string, params: object = {}): Promise<Answered<TimelineEvent>[]> =>
    (await this.staff.get(this.path(customer, "/timeline"), { limit: 100, ...params })).data.events

  notes = async (customer: string): Promise<Answered<Note>[]> =>
    (await this.staff.get(this.path(customer, "/notes"), { limit: 100 })).data.notes

  write = (customer: string, body: unknown, who = this.staff): Promise<AxiosResponse> =>
    who.post(this.path(customer, "/notes"), { body })

  link = (customer: string, other: string, who = this.staff): Promise<AxiosResponse> =>
    who.post(this.path(customer, "/links"), { customer_id: other })

  unlink = (customer: string, other: string): Promise<AxiosResponse> =>
    this.staff.delete(this.path(customer, `/links/${other}`))

  forget = (customer: string): Promise<AxiosResponse> => this.staff.delete(this.path(customer))

  /** The events that `work` leads to, by their names, with the ids that they carry. */
  async heard(names: string[], work: () => Promise<unknown>): Promise<[name: string, ids: string[]][]> {
    const told: [string, string[]][] = []
    const listener = async ({ name, data }: { name: string; data: unknown }) =>
      void told.push([name, [...(data as { ids: string[] }).ids].sort()])
    const bus = this.world.container.resolve(Modules.EVENT_BUS)
    await this.world.runTasks()
    names.forEach((name) => bus.subscribe(name, listener, { subscriberId: `team-${name}` }))
    await work()
    await this.world.runTasks()
    await this.all(bus)
    names.forEach((name) => bus.unsubscribe(name, listener, { subscriberId: `team-${name}` }))
    return told.sort(([one], [other]) => one.localeCompare(other))
  }
  /** Waits until the bus has told whatever it was given before: it tells in order. */
  private async all(bus: IEventBusModuleService): Promise<void> {
    let isTold = false
    const options = { subscriberId: "team-last" }
    const listener = async () => void (isTold = true)
    bus.subscribe("team.last", listener, options)
    await bus.emit({ name: "team.last", data: {} })
    await until(() => isTold)
    bus.unsubscribe("team.last", listener, options)
  }
}
