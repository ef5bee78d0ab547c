import { frameworkReply } from "./ingest"
import { messageId, type Sender } from "./types"

/** A visitor's message through Medusa's store API, in a session that is opened with their first one. */
export const website: Sender = async (spoken) => {
  const { shop, member, line } = spoken
  const { visitor_id, token } = await shop.visitors.sessionOf(shop.channels.website.id, member.person.id)
  if (line.from !== "customer") {
    return frameworkReply(spoken, { channel: "website", user_id: visitor_id })
  }
  return {
    path: "/store/chat-crm/messages",
    headers: { "x-publishable-api-key": shop.visitors.publishableKey, "x-chat-session": token },
    body: JSON.stringify({
      messages: [{ client_message_id: messageId(spoken), text: line.text }],
      contact: { name: member.person.name },
      page: { url: `https://${shop.shop.key}.example.com/`, locale: member.person.locale },
    }),
  }
}
