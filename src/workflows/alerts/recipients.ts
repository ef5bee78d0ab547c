import type { MedusaContainer, UserDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { ChatCrmModuleService } from "../../modules/chat-crm"
import { CHAT_CRM_MODULE } from "../../modules/chat-crm/name"
import { wrong } from "../../modules/chat-crm/texts"
import type { AlertDelivery, AlertRecipients, ChatbotAccess } from "../../types"

/** A dashboard user who can be told. */
export type Recipient = { id: string; email: string }

/** Whom an alert goes to, and who of those chosen cannot be told. */
export type Audience = { allowed: Recipient[]; refused: { id: string; reason: string }[] }

export const NO_ACCESS = "This person has no access to the chatbot."
const NO_USER = "This person is no user of the dashboard any more."

/** The recipients as they are now: users that exist, and that may see the chatbot. */
export async function audienceOf(
  { chatbot, recipients }: { chatbot: { id: string; access: ChatbotAccess }; recipients: AlertRecipients },
  container: MedusaContainer
): Promise<Audience> {
  const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
  const members = chatbot.access === "members" ? (await crm.members.list(chatbot.id)).map(({ user_id }) => user_id) : null
  const asked = recipients === "team" ? members : recipients
  const users = await usersOf(asked, container)
  const known = new Map(users.map(({ id, email }) => [id, { id, email }]))
  const isMember = (id: string) => members === null || members.includes(id)
  return {
    allowed: [...known.values()].filter(({ id }) => isMember(id)),
    refused: (recipients === "team" ? [] : recipients)
      .filter((id) => !known.has(id) || !isMember(id))
      .map((id) => ({ id, reason: known.has(id) ? NO_ACCESS : NO_USER })),
  }
}

/** Throws a sentence (400) where somebody among the recipients is no user of the dashboard. */
export async function requireUsers(recipients: AlertRecipients | undefined, container: MedusaContainer): Promise<void> {
  if (recipients === undefined || recipients === "team") {
    return
  }
  const known = new Set((await usersOf(recipients, container)).map(({ id }) => id))
  const unknown = recipients.find((id) => !known.has(id))
  if (unknown !== undefined) {
    throw wrong(`There is no user ${unknown.slice(0, 64)}.`)
  }
}

/** Deliveries with the names of their recipients; null where there is no such user any more, or it goes to a webhook. */
export async function withRecipientNames(
  deliveries: AlertDelivery[],
  container: MedusaContainer
): Promise<(AlertDelivery & { recipient_name: string | null })[]> {
  const ids = [...new Set(deliveries.flatMap(({ recipient }) => recipient ?? []))]
  const users = await usersOf(ids, container)
  const names = new Map(
    users.map(({ id, first_name, last_name, email }) => [id, [first_name, last_name].filter(Boolean).join(" ") || email])
  )
  return deliveries.map((delivery) => ({ ...delivery, recipient_name: names.get(delivery.recipient ?? "") ?? null }))
}

/** Users of the dashboard, those of some ids or, where it is null, all. */
async function usersOf(ids: string[] | null, container: MedusaContainer): Promise<User[]> {
  return ids?.length === 0
    ? []
    : container
        .resolve(Modules.USER)
        .listUsers(ids ? { id: ids } : {}, { select: ["id", "first_name", "last_name", "email"], take: null, order: { id: "ASC" } })
}

type User = Pick<UserDTO, "id" | "first_name" | "last_name" | "email">
