import { frameworkReply } from "./ingest"
import { digitsOf, messageId, photoUrl, type Sender, type Spoken } from "./types"

/**
 * An update of the Zalo Bot Platform (https://docs.zaloplatforms.com/docs/BOT). A bot is not told of its own messages:
 * the framework behind it reports them.
 */
export const zaloBot: Sender = (spoken) => {
  const { path, id, credentials } = spoken.shop.channels.zalo_bot
  const user_id = digitsOf(`zalo bot ${spoken.member.person.id}`, 19)
  if (spoken.line.from !== "customer") {
    return frameworkReply(spoken, { channel: "zalo_bot", user_id, account: id })
  }
  const name = spoken.line.kind === "photo" ? "message.image.received" : "message.text.received"
  return {
    path,
    headers: { "x-bot-api-secret-token": credentials.secret_token ?? "" },
    body: JSON.stringify({ event_name: name, message: messageOf(spoken, user_id) }),
  }
}

function messageOf(spoken: Spoken, userId: string): object {
  const { member, line, now } = spoken
  return {
    message_id: messageId(spoken),
    from: { id: userId, display_name: member.person.name, is_bot: false },
    chat: { id: userId, chat_type: "PRIVATE" },
    date: now.getTime(),
    ...(line.kind === "photo" ? { photo_url: photoUrl(spoken), caption: line.text } : { text: line.text }),
  }
}
