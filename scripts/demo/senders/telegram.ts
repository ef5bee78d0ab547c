import { frameworkReply } from "./ingest"
import { digitsOf, messageId, messageNumber, seconds, type Sender, type Spoken } from "./types"

/**
 * An update of Telegram's Bot API (https://core.telegram.org/bots/api#update). A bot is not told of its own messages:
 * the framework behind it reports them, by the second that Telegram answered.
 */
export const telegram: Sender = (spoken) => {
  const { shop, member, line, now } = spoken
  if (line.from !== "customer") {
    const at = new Date(seconds(now) * 1000)
    return frameworkReply({ ...spoken, now: at }, { channel: "telegram", user_id: member.person.id })
  }
  const update_id = Number(digitsOf(`${messageId(spoken)} ${line.kind}`, 9))
  return {
    path: shop.channels.telegram.path,
    headers: { "x-telegram-bot-api-secret-token": shop.channels.telegram.credentials.secret_token ?? "" },
    body: JSON.stringify({ update_id, ...update(spoken) }),
  }
}

function update(spoken: Spoken): object {
  const { line, now } = spoken
  switch (line.kind) {
    case "button":
      return { callback_query: pressed(spoken) }
    case "edit":
      return { edited_message: { ...written(spoken), edit_date: seconds(now) } }
    default:
      return { message: written(spoken) }
  }
}

function parties({ shop, member: { person } }: Spoken) {
  const id = Number(person.id)
  const [first_name = "", ...rest] = person.name.split(" ")
  const names = { first_name, ...(rest.length > 0 && { last_name: rest.join(" ") }), username: person.username }
  return {
    chat: { id, type: "private", ...names },
    customer: { id, is_bot: false, ...names, language_code: person.locale },
    bot: { id: Number(digitsOf(`telegram ${shop.shop.key}`, 10)), is_bot: true, first_name: shop.shop.name },
  }
}

function written(spoken: Spoken): object {
  const { line, now } = spoken
  const { chat, customer } = parties(spoken)
  const id = messageId(spoken)
  const photo = [{ file_id: `file-${id}`, file_unique_id: id, width: 960, height: 1280 }]
  const content = line.kind === "photo" ? { photo, caption: line.text || undefined } : { text: line.text }
  return { message_id: messageNumber(spoken), from: customer, chat, date: seconds(now), ...content }
}

function pressed(spoken: Spoken): object {
  const { line, index, member, now } = spoken
  const { chat, customer, bot } = parties(spoken)
  const reply_markup = { inline_keyboard: [[{ text: line.text, callback_data: line.data }]] }
  const text = member.lines[index - 1]?.text
  const message = { message_id: index, from: bot, chat, date: seconds(now), text, reply_markup }
  return { id: messageId(spoken), from: customer, message, chat_instance: String(chat.id), data: line.data }
}
