import type { Platform } from "./chatbot"
import type { CountedPage } from "./page"

/** From the first signal to the order. */
export const INTENT_LEVELS = ["browsing", "comparing", "ready_to_buy"] as const
export type IntentLevel = (typeof INTENT_LEVELS)[number]

export const INTENT_FILTERS = [...INTENT_LEVELS, "none"] as const
export type IntentFilter = (typeof INTENT_FILTERS)[number]

export const LIST_FIELDS = ["interests", "traits", "needs"] as const
export type ListField = (typeof LIST_FIELDS)[number]

/** The words of a customer that a value rests on. */
export type Evidence = { message_id: string; quote: string; conversation_id?: string }

/** Where a field's value comes from. */
export type Provenance = {
  source: "ai" | "staff" | "import" | "api"
  actor_id?: string
  at: string
  version: number
  confidence?: number
  evidence?: Evidence
  /** Of a list that the AI made: what each of its values rests on. */
  found?: { value: string; confidence?: number; evidence: Evidence }[]
  /** A person handed the field back: the AI may set it again. */
  released?: boolean
}

export type Customer = {
  id: string
  chatbot_id: string
  platform: Platform
  account: string
  external_id: string
  first_seen: string | null
  last_active: string | null
  name: string | null
  username: string | null
  avatar_url: string | null
  locale: string | null
  status: string
  purchase_intent: IntentLevel | null
  interests: string[]
  traits: string[]
  needs: string[]
  metadata: Record<string, string>
  person_id: string | null
  /** The shop's own customer that this profile is linked to. */
  shop_customer_id: string | null
  version: number
  /** By field; a key of metadata is `metadata.<key>`. */
  provenance: Record<string, Provenance | undefined>
}

export type LinkedProfile = Pick<
  Customer,
  "id" | "platform" | "account" | "external_id" | "name" | "status" | "purchase_intent" | "last_active"
>

/** Profiles that staff said are one person's: at least two. */
export type Person = { id: string; customers: LinkedProfile[] }

/** What only a customer's own page shows. */
export type CustomerProfile = Customer & {
  /** Whether the person can be written to; null where the platform does not say. */
  reachable: boolean | null
  /** As it was given in the chat; never verified. */
  contact: { email?: string; phone?: string } | null
  person: Person | null
  /** On all profiles of a linked person. */
  notes_count: number
}

export type CustomerStats = {
  total: number
  by_platform: Record<Platform, number>
  by_purchase_intent: Record<IntentFilter, number>
  new_this_month: number
}

export type CustomerPage = CountedPage & { customers: Customer[] }

/** What a save names; what it does not name stays. `metadata` is merged, null removes a key. */
export type CustomerWrite = Partial<{
  status: string
  purchase_intent: IntentLevel | null
  name: string | null
  interests: string[]
  traits: string[]
  needs: string[]
  metadata: Record<string, string | null>
  /** Fields handed back to the AI. */
  release: string[]
  /** The version that the decision was made on: a field changed since is a conflict. */
  version: number
}>
