import { MedusaError } from "@medusajs/framework/utils"
import type { Actor, Person } from "../../types"
import type { Database, Sql } from "./database"
import { notFound } from "./errors"
import type { Facts } from "./facts"
import { newId } from "./ids"
import {
  dissolveLonely,
  lockLinks,
  lockMembers,
  setPerson,
  tellOfLink,
  type LinkNews,
  type Member,
} from "./queries/links"
import { findPerson } from "./queries/people"

/** Profiles that one person has at most. */
export const MAX_PROFILES = 20

/** Two profiles of one chatbot, and who says that they are, or are not, the same person's. */
export type LinkedPair = { chatbot_id: string; customer_id: string; other_id: string; actor: Actor }

/** What a link, or its end, changed: as much as it takes to undo it. Null where all was so already. */
export type LinkChange = (LinkNews & { before: Pick<Member, "id" | "person_id">[] }) | null

export type LinkOutcome = {
  /** The person whom the customer is a profile of now; null where they are linked to nobody. */
  person: Person | null
  change: LinkChange
}

/**
 * Profiles on several platforms that staff say are one person's. A link is a mark on each profile and nothing else: each
 * keeps its own values, notes and timeline, so that undoing it loses nothing.
 */
export class Links {
  constructor(
    private readonly database: Database,
    private readonly facts: Facts
  ) {}

  /**
   * Links two profiles, and with them all that either is linked with. Linked ones stay as they are. Throws where a
   * profile is to be linked to itself or the person would have more than {@link MAX_PROFILES} (400), and where the
   * chatbot does not have one of them (404).
   */
  link = (pair: LinkedPair): Promise<LinkOutcome> => this.#change(pair, link)

  /** Takes the other profile out of the customer's person. Throws 404 where the two are not linked. */
  unlink = (pair: LinkedPair): Promise<LinkOutcome> => this.#change(pair, unlink)

  /** Takes back what a link or its end changed, of the profiles that nobody linked otherwise since. */
  async takeBack(change: LinkChange): Promise<void> {
    if (change) {
      await this.database.transaction((sql) => takeBack(sql, change))
      this.facts.announce()
    }
  }

  async #change(pair: LinkedPair, decide: (sql: Sql, pair: LinkedPair) => Promise<LinkChange>): Promise<LinkOutcome> {
    if (pair.customer_id === pair.other_id) {
      throw refused("A profile cannot be linked to itself, nor unlinked from itself.")
    }
    const outcome = await this.database.transaction(async (sql) => {
      await lockLinks(sql, pair.chatbot_id)
      const change = await decide(sql, pair)
      return { change, person: await findPerson(sql, pair.chatbot_id, pair.customer_id) }
    })
    this.facts.announce()
    return outcome
  }
}

async function link(sql: Sql, { chatbot_id, customer_id, other_id, actor }: LinkedPair): Promise<LinkChange> {
  const members = await lockMembers(sql, chatbot_id, [customer_id, other_id])
  const sides: [Member, Member] = [memberOf(members, customer_id), memberOf(members, other_id)]
  const [one, other] = sides
  if (one.person_id !== null && one.person_id === other.person_id) {
    return null
  }
  if (members.length > MAX_PROFILES) {
    throw refused(`A person has at most ${MAX_PROFILES} profiles; these would be ${members.length}.`)
  }
  const person_id = one.person_id ?? other.person_id ?? newId("person")
  const before = members.filter((member) => member.person_id !== person_id)
  await setPerson(sql, chatbot_id, idsOf(before), person_id)
  return tell(sql, { chatbot_id, kind: "linked", person_id, sides, moved: idsOf(before), actor }, before)
}

async function unlink(sql: Sql, { chatbot_id, customer_id, other_id, actor }: LinkedPair): Promise<LinkChange> {
  const members = await lockMembers(sql, chatbot_id, [customer_id])
  const one = memberOf(members, customer_id)
  const other = members.find(({ id }) => id === other_id)
  if (!other || one.person_id === null) {
    throw notFound("linked profile", other_id)
  }
  const before = members.length === 2 ? members : [other]
  const { person_id } = one
  await setPerson(sql, chatbot_id, idsOf(before), null)
  return tell(sql, { chatbot_id, kind: "unlinked", person_id, sides: [one, other], moved: idsOf(before), actor }, before)
}

async function tell(sql: Sql, news: LinkNews, before: Pick<Member, "id" | "person_id">[]): Promise<LinkChange> {
  await tellOfLink(sql, news)
  return { ...news, before: before.map(({ id, person_id }) => ({ id, person_id })) }
}

async function takeBack(sql: Sql, { before, ...news }: NonNullable<LinkChange>): Promise<void> {
  const { chatbot_id, kind, person_id } = news
  await lockLinks(sql, chatbot_id)
  const after = kind === "linked" ? person_id : null
  const members = await lockMembers(sql, chatbot_id, idsOf([...before, ...news.sides]))
  const untouched = members.filter((member) => member.person_id === after)
  const restored = before.filter(({ id }) => untouched.some((member) => member.id === id))
  for (const personId of new Set(restored.map((member) => member.person_id))) {
    await setPerson(sql, chatbot_id, idsOf(restored.filter((member) => member.person_id === personId)), personId)
  }
  const persons = [person_id, ...restored.flatMap((member) => member.person_id ?? [])]
  const moved = [...idsOf(restored), ...(await dissolveLonely(sql, chatbot_id, persons))]
  if (restored.length > 0 && news.sides.every(({ id }) => members.some((member) => member.id === id))) {
    await tellOfLink(sql, { ...news, kind: kind === "linked" ? "unlinked" : "linked", moved })
  }
}

function memberOf(members: Member[], id: string): Member {
  const member = members.find((candidate) => candidate.id === id)
  if (!member) {
    throw notFound("customer", id)
  }
  return member
}

const idsOf = (members: { id: string }[]): string[] => members.map(({ id }) => id)

const refused = (sentence: string): MedusaError => new MedusaError(MedusaError.Types.INVALID_DATA, sentence)
