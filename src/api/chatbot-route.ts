import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../modules/chat-crm"
import { ChatCrmError, notFound } from "../modules/chat-crm/errors"
import { isId } from "../modules/chat-crm/ids"
import type { Viewer } from "../modules/chat-crm/queries/find-chatbots"
import type { ChatbotRow } from "../modules/chat-crm/rows"
import type { Feature } from "../types"

type Request<Body, Query> = AuthenticatedMedusaRequest<Body, Query extends Record<string, unknown> ? Query : never>

export type AdminContext = { crm: ChatCrmModuleService; viewer: Viewer }
export type ChatbotContext = AdminContext & { chatbot: ChatbotRow }

/** A route of the admin API. Errors with a code of their own are answered here; the host's handler would drop it. */
export function adminRoute<Body = unknown, Query = Record<string, unknown>>(
  handler: (req: Request<Body, Query>, res: MedusaResponse, context: AdminContext) => Promise<void>
) {
  return async (req: Request<Body, Query>, res: MedusaResponse): Promise<void> => {
    const { actor_id, actor_type } = req.auth_context
    try {
      await handler(req, res, {
        crm: req.scope.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE),
        viewer: actor_type === "api-key" ? null : { user_id: actor_id },
      })
    } catch (error) {
      const known = codedError(error)
      if (!known) {
        throw error
      }
      res.status(known.status).json({ type: known.type, message: known.message, ...known.details })
    }
  }
}

/**
 * A route under `/chatbots/:id`: the chatbot exists and is open to whoever asks, or the answer is 404; where the route
 * belongs to a feature, the chatbot's plan includes it, or the answer is 403.
 */
export function chatbotRoute<Body = unknown, Query = Record<string, unknown>>(
  handler: (req: Request<Body, Query>, res: MedusaResponse, context: ChatbotContext) => Promise<void>,
  { feature }: { feature?: Feature } = {}
) {
  return adminRoute<Body, Query>(async (req, res, context) => {
    const id = String(req.params.id)
    const chatbot = isId(id) && (await context.crm.findVisibleChatbot(id, context.viewer))
    if (!chatbot) {
      throw notFound("chatbot", id)
    }
    for (const [name, value] of Object.entries(req.params)) {
      if (!isId(value)) {
        throw notFound(name.replace(/_id$/, ""), value)
      }
    }
    if (feature) {
      await context.crm.requirePlan(feature, id, req.scope)
    }
    await handler(req, res, { ...context, chatbot })
  })
}

/** Workflows hand errors on as plain objects at times: what counts is what they carry. */
function codedError(error: unknown): Pick<ChatCrmError, "status" | "type" | "message" | "details"> | null {
  const { status, type, message, details } = Object(error) as Partial<ChatCrmError>
  return typeof status === "number" && type && message && typeof details?.code === "string"
    ? { status, type, message, details }
    : null
}
