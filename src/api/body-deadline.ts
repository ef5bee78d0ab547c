import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/** Two megabytes in this time are less than a slow phone sends. */
const COMPLETE_WITHIN_MS = 15_000

/** Closes the connection of a client that takes longer over its body than anything we know: 408. */
export function bodyDeadline(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const timer = setTimeout(() => {
    if (!req.complete && !res.headersSent) {
      res.set("Connection", "close")
      res.status(408).json({ type: "request_timeout", message: "The body took too long to arrive." })
      res.once("finish", () => req.socket.destroy())
    }
  }, COMPLETE_WITHIN_MS)
  timer.unref()
  res.once("close", () => clearTimeout(timer))
  next()
}
