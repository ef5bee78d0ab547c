import { MedusaError } from "@medusajs/framework/utils"
import { ChatCrmError } from "../../../../modules/chat-crm/errors"
import { parseWebsiteMessages } from "../../../../platforms/website"
import { ingestDelivery } from "../../../batcher"
import { refuseForNow, secondsToWait } from "../../../rate-limits"
import { claimSession, linkProfile } from "../shop-customer"
import { storeRoute } from "../store-route"
import { openWebsiteChannel } from "../website-channel"

/**
 * Stores what a visitor wrote: `{ messages, contact?, page? }` with the session's token in `x-chat-session` →
 * `{ results, session? }`. A `session` in the answer takes the place of the one that was sent: that one is another
 * customer's.
 */
export const POST = storeRoute(async (req, res, { crm, readBody, shopCustomerId }) => {
  const session = await crm.readSession(req.get("x-chat-session") ?? "")
  if (!session) {
    throw new ChatCrmError(401, MedusaError.Types.UNAUTHORIZED, "The session is missing, wrong or expired: open a new one.", {
      code: "invalid_session",
    })
  }
  const { id: channel_id, chatbot_id } = await openWebsiteChannel(req, crm, session.channel_id)
  const wait =
    (await secondsToWait(crm, "session", session.session_id)) ?? (await secondsToWait(crm, "channel", channel_id))
  if (wait !== null) {
    return refuseForNow(res, wait)
  }
  const [body, now] = [readBody(), Date.now()]
  const said = parseWebsiteMessages(body, session, now)
  const signedIn = said.items.some((item) => "event" in item) ? shopCustomerId : null
  const own = signedIn ? await claimSession(session, chatbot_id, signedIn, req.scope) : session
  const delivery = own === session ? said : parseWebsiteMessages(body, own, now)
  const { results } = await ingestDelivery({ ...delivery, channel_id }, crm, req.scope)
  if (signedIn) {
    await linkProfile(own, chatbot_id, signedIn, req.scope)
  }
  res.json({ results, ...(own !== session && { session: await crm.openSession(channel_id, own) }) })
})
