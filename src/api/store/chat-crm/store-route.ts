import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import { ChatCrmError } from "../../../modules/chat-crm/errors"
import { MalformedPayload } from "../../../platforms"

const RETRY_AFTER_SECONDS = 5

export type StoreContext = {
  crm: ChatCrmModuleService
  /** The JSON of the body. Throws {@link MalformedPayload} where it is none. */
  readBody: () => unknown
  /** The shop customer who is signed in; null for everybody else. */
  shopCustomerId: string | null
}

/**
 * A route that storefronts call. 400 for a body that makes no sense, the status of a {@link ChatCrmError}, and 503 for
 * what failed on our side, so that the storefront sends it again.
 */
export function storeRoute(
  handler: (req: MedusaStoreRequest, res: MedusaResponse, context: StoreContext) => Promise<void>
) {
  return async (req: MedusaStoreRequest, res: MedusaResponse): Promise<void> => {
    // A browser lets a storefront of another origin read no other header.
    res.append("Access-Control-Expose-Headers", "Retry-After")
    try {
      await handler(req, res, {
        crm: req.scope.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE),
        readBody: () => parseJson(req.body),
        shopCustomerId: shopCustomerOf(req),
      })
    } catch (error) {
      if (error instanceof MalformedPayload) {
        return void res.status(400).json({ type: MedusaError.Types.INVALID_DATA, message: error.message })
      }
      if (error instanceof ChatCrmError) {
        const { status, type, message, details } = error
        return void res.status(status).json({ type, message, ...details })
      }
      const { message = String(error) } = Object(error) as Partial<Error>
      req.scope.resolve(ContainerRegistrationKeys.LOGGER).error(`chat-crm: a storefront was not served: ${message}`)
      res.set("Retry-After", String(RETRY_AFTER_SECONDS))
      res.status(503).json({ type: MedusaError.Types.UNEXPECTED_STATE, message: "This cannot be done now; send it again." })
    }
  }
}

function parseJson(raw: unknown): unknown {
  try {
    return JSON.parse(Buffer.isBuffer(raw) ? raw.toString("utf8").replace(/^\ufeff/, "") : "")
  } catch {
    throw new MalformedPayload("The body is not JSON.")
  }
}

/** Somebody who still owes the second factor is not signed in. */
function shopCustomerOf({ auth_context }: MedusaStoreRequest): string | null {
  if (auth_context?.actor_type !== "customer" || !auth_context.actor_id) {
    return null
  }
  return auth_context.mfa_enabled && !auth_context.mfa_challenge_completed_at ? null : auth_context.actor_id
}
