import { raw } from "body-parser"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { bodyDeadline } from "../../body-deadline"

/** Messenger batches beyond 300 kB are known; what is larger gets 413. */
const SIZE_LIMIT = "2mb"

/**
 * Platforms sign the bytes they send, so these routes take the bytes of any content type, inflated where they came
 * compressed, and parse them only after they are verified.
 */
export const hookMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/hooks/chat-crm/:type/:channel_id",
    bodyParser: false,
    middlewares: [bodyDeadline, raw({ type: () => true, limit: SIZE_LIMIT })],
  },
]
