import { MalformedPayload } from "../../../../platforms"
import { refuseForNow, secondsToWait } from "../../../rate-limits"
import { visitorOf } from "../shop-customer"
import { storeRoute } from "../store-route"
import { openWebsiteChannel } from "../website-channel"

/**
 * Opens a session: `{ channel_id }` → `{ session_id, visitor_id, token, expires_at }`. A shop customer who is signed in
 * is the same visitor on every device, tied to them at once: a session that only its token tied to them could become
 * another customer's. Everybody else is a new visitor.
 */
export const POST = storeRoute(async (req, res, { crm, readBody, shopCustomerId }) => {
  const { channel_id } = Object(readBody()) as Record<string, unknown>
  if (typeof channel_id !== "string") {
    throw new MalformedPayload("The body must be { channel_id }.")
  }
  const { id, chatbot_id } = await openWebsiteChannel(req, crm, channel_id)
  const wait = await secondsToWait(crm, "channel", id)
  if (wait !== null) {
    return refuseForNow(res, wait)
  }
  const visitor_id = shopCustomerId ? await visitorOf(chatbot_id, shopCustomerId, req.scope) : undefined
  res.json(await crm.openSession(id, { visitor_id }))
})
