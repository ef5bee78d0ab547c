import { createHash } from "node:crypto"
import { digitsOf, messageId, photoUrl, type Sender, type Spoken } from "./types"

/** The id that an Official Account knows a person by. */
export const zaloIdOf = (personId: string): string => digitsOf(`zalo ${personId}`, 19)

/**
 * An event of a Zalo Official Account (https://docs.zaloplatforms.com/docs/OA/webhook), signed with the OA Secret Key.
 * Names never come with it; what the account itself says comes back as `oa_send_…`.
 */
export const zaloOa: Sender = (spoken) => {
  const { path, credentials } = spoken.shop.channels.zalo_oa
  const { app_id = "", oa_id = "", oa_secret_key = "" } = credentials
  const timestamp = String(spoken.now.getTime())
  const user_id_by_app = digitsOf(`zalo app ${spoken.member.person.id}`, 19)
  const body = JSON.stringify({ app_id, oa_id, user_id_by_app, ...happened(spoken, oa_id), timestamp })
  const mac = createHash("sha256").update(app_id).update(body).update(timestamp).update(oa_secret_key).digest("hex")
  return { path, headers: { "x-zevent-signature": `mac=${mac}` }, body }
}

function happened(spoken: Spoken, oaId: string): object {
  const { shop, member, line } = spoken
  const user = { id: zaloIdOf(member.person.id) }
  if (line.kind === "follow" || line.kind === "unfollow") {
    return { event_name: line.kind, source: "oa_profile", follower: user }
  }
  const kind = line.kind === "photo" ? "image" : "text"
  const admin = line.from === "staff" ? { admin_id: digitsOf(`zalo admin ${shop.shop.key}`, 19) } : {}
  return line.from === "customer"
    ? { event_name: `user_send_${kind}`, sender: user, recipient: { id: oaId }, message: messageOf(spoken) }
    : { event_name: `oa_send_${kind}`, sender: { id: oaId, ...admin }, recipient: user, message: messageOf(spoken) }
}

function messageOf(spoken: Spoken): object {
  const url = photoUrl(spoken)
  const attachments = spoken.line.kind === "photo" ? [{ type: "image", payload: { thumbnail: url, url } }] : undefined
  return { msg_id: messageId(spoken), text: spoken.line.text || undefined, attachments }
}
