import { raw } from "body-parser"
import {
  authenticate,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { bodyDeadline } from "../../body-deadline"

/** A hundred messages of the usual length are a tenth of it. */
const SIZE_LIMIT = "256kb"

const readBody = raw({ type: () => true, limit: SIZE_LIMIT })

/** Medusa's own parser runs before its CORS: what it refuses no browser would be let see. */
function body(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  readBody(req, res, (error?: unknown) => {
    if (Object(error).status !== 413) {
      return next(error)
    }
    res.status(413).json({ type: "invalid_data", message: "A request takes at most 256 kB: send fewer messages at once." })
  })
}

const signedInOrNot = authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true })

export const storeMiddlewares: MiddlewareRoute[] = ["/store/chat-crm/sessions", "/store/chat-crm/messages"].map(
  (matcher) => ({ method: ["POST"], matcher, bodyParser: false, middlewares: [signedInOrNot, bodyDeadline, body] })
)
