import { createHmac } from "node:crypto"
import { digitsOf, messageId, photoUrl, type Sender, type Spoken } from "./types"

/** The app behind Facebook's own inbox, where people of a page write. */
const PAGE_INBOX = 263_902_037_430_900

/** The id that a page knows a person by. */
export const psidOf = (personId: string): string => digitsOf(`messenger ${personId}`, 16)

/**
 * An event of a Facebook page, signed with the app's secret
 * (https://developers.facebook.com/docs/messenger-platform/reference/webhook-events). Names never come with it; what the page itself says comes back as an echo.
 */
export const messenger: Sender = (spoken) => {
  const { app_secret = "", page_id = "" } = spoken.shop.channels.messenger.credentials
  const [person, page] = [{ id: psidOf(spoken.member.person.id) }, { id: page_id }]
  const [sender, recipient] = spoken.line.from === "customer" ? [person, page] : [page, person]
  const timestamp = spoken.now.getTime()
  const messaging = [{ sender, recipient, timestamp, ...said(spoken) }]
  const body = JSON.stringify({ object: "page", entry: [{ id: page_id, time: timestamp, messaging }] })
  const signature = createHmac("sha256", app_secret).update(body).digest("hex")
  return { path: spoken.shop.channels.messenger.path, headers: { "x-hub-signature-256": `sha256=${signature}` }, body }
}

function said(spoken: Spoken): object {
  const { shop, line } = spoken
  const mid = `m_${messageId(spoken)}`
  const app_id = line.from === "staff" ? PAGE_INBOX : Number(digitsOf(`messenger app ${shop.shop.key}`, 15))
  const echo = line.from === "customer" ? {} : { is_echo: true, app_id }
  switch (line.kind) {
    case "button":
      return { postback: { mid, title: line.text, payload: line.data } }
    case "edit":
      return { message_edit: { mid, text: line.text, num_edit: 1 } }
    case "photo":
      return { message: { mid, ...echo, attachments: [{ type: "image", payload: { url: photoUrl(spoken) } }] } }
    default:
      return { message: { mid, ...echo, text: line.text } }
  }
}
