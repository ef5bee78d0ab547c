import type { MedusaContainer } from "@medusajs/framework/types"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../modules/chat-crm"
import type { ProfileSource } from "../../modules/chat-crm/profiles"
import type { LookUp } from "../../modules/chat-crm/queries/queue-look-ups"
import { PlatformUnreachable } from "../lib/call-platform"
import type { ProfileAnswer } from "./answers"
import { askMessenger } from "./ask-messenger"
import { askZalo } from "./ask-zalo"

/** What became of a look-up. */
export type LookUpOutcome =
  | { state: "named" | "nameless" }
  /** There is nobody to ask for, or nothing to ask with: the platform was not called. */
  | { state: "skipped" }
  /** The platform refused the token; the channel says so, and is not asked with again. */
  | { state: "stopped" }
  /** The platform did not answer: worth another try, after so many milliseconds where it says. */
  | { state: "later"; reason: string; after_ms: number | null }

/** Asks a customer's platform for their name and stores it. Throws only where our own storage fails. */
export async function lookUpProfile(lookUp: LookUp, container: MedusaContainer): Promise<LookUpOutcome> {
  const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
  const source = await crm.profiles.source(lookUp.channel_id)
  const externalId = source && (await crm.profiles.externalIdOf(lookUp, source))
  if (!source || !externalId) {
    return { state: "skipped" }
  }
  const askedAt = new Date()
  const answer = await ask(source, externalId, crm)
  switch (answer.kind) {
    case "busy":
      return { state: "later", reason: answer.reason, after_ms: answer.after_ms }
    case "stopped":
      return { state: "stopped" }
    case "bad_token":
      await crm.profiles.stop(answer.source, stopSentence(answer.source, answer.reason))
      return { state: "stopped" }
    case "none":
      await crm.profiles.store(lookUp, { name: null, locale: null }, askedAt)
      if (answer.complaint) {
        await crm.noteChannelError(source.id, `A customer's name could not be looked up: ${answer.complaint}.`)
      }
      return { state: "nameless" }
    case "profile":
      await crm.profiles.store(lookUp, answer, askedAt)
      return { state: answer.name ? "named" : "nameless" }
  }
}

async function ask(source: ProfileSource, externalId: string, crm: ChatCrmModuleService): Promise<ProfileAnswer> {
  try {
    return source.type === "messenger"
      ? await askMessenger(source, externalId, crm.options)
      : await askZalo(source, externalId, crm)
  } catch (error) {
    if (error instanceof PlatformUnreachable) {
      return { kind: "busy", reason: error.message, after_ms: error.retry_after_ms }
    }
    throw error
  }
}

const TOKENS = {
  messenger: { of: "Facebook refused the page access token", wanted: "a new page access token is given" },
  zalo_oa: { of: "Zalo refused the access token", wanted: "a new access token and refresh token are given" },
}

function stopSentence({ type }: ProfileSource, reason: string): string {
  const { of, wanted } = TOKENS[type]
  return `Names of customers cannot be looked up: ${of}: ${reason}. Look-ups stop until ${wanted}.`
}
