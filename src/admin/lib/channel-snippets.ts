import type { SnippetName } from "./channel-types"

export type SnippetFacts = {
  /** The channel's full address. */
  address: string
  channelId: string
  /** What was given or made just now, by its name. Later it is not known, and a placeholder stands in. */
  secrets: Record<string, string | undefined>
  /** A remark in the reader's language. */
  remark: (key: "secret" | "session" | "message") => string
}

/** Telegram's own call (https://core.telegram.org/bots/api#setwebhook), for those who keep the bot token to themselves. */
const telegram = ({ address, secrets }: SnippetFacts): string =>
  setWebhook("https://api.telegram.org", {
    url: address,
    secret_token: secrets.secret_token ?? "…",
    allowed_updates: [
      "message",
      "edited_message",
      "callback_query",
      "my_chat_member",
      "business_message",
      "edited_business_message",
      "deleted_business_messages",
    ],
  })

const zaloBot = ({ address, secrets }: SnippetFacts): string =>
  setWebhook("https://bot-api.zaloplatforms.com", {
    url: address,
    secret_token: secrets.secret_token ?? "…",
  })

/** Quoted for a shell: none of the values can hold a single quote. */
const setWebhook = (api: string, body: Record<string, string | string[]>): string => {
  const lines = Object.entries(body).map(([name, value]) => `    "${name}": ${JSON.stringify(value)}`)

  return `curl -sS "${api}/bot$BOT_TOKEN/setWebhook" \\
  -H 'content-type: application/json' \\
  -d '{
${lines.join(",\n")}
  }'`
}

/** Standard Webhooks (https://www.standardwebhooks.com) by its own library. */
const ingest = ({ address, remark }: SnippetFacts): string =>
  `import { randomUUID } from "node:crypto"
import { Webhook } from "standardwebhooks"

const id = randomUUID()
const now = new Date()
const body = JSON.stringify({
  type: "chat.message.created",
  data: {
    channel: "website",
    user: { id: "visitor-7", name: "Emma" },
    message: { id: "m-1", text: "Hello!" },
  },
})
// ${remark("secret")}
const webhook = new Webhook(process.env.CHAT_CRM_SECRET)

await fetch("${address}", {
  method: "POST",
  headers: {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
    "webhook-signature": webhook.sign(id, now, body),
  },
  body,
})`

const website = ({ address, channelId, secrets, remark }: SnippetFacts): string =>
  `const api = "${address.replace(/\/sessions$/, "")}"
const post = (path, body, headers = {}) =>
  fetch(api + path, {
    method: "POST",
    credentials: "include",
    headers: {
      "content-type": "application/json",
      "x-publishable-api-key": "${secrets.publishable_key ?? "pk_…"}",
      ...headers,
    },
    body: JSON.stringify(body),
  })

// ${remark("session")}
const open = async () => {
  const response = await post("/sessions", { channel_id: "${channelId}" })
  if (!response.ok) throw new Error((await response.json()).message)
  return (await response.json()).token
}

// ${remark("message")}
export async function say(text, client_message_id = crypto.randomUUID()) {
  localStorage.chat ??= await open()
  const response = await post(
    "/messages",
    { messages: [{ client_message_id, text }] },
    { "x-chat-session": localStorage.chat }
  )
  const answer = await response.json()
  if (answer.session) localStorage.chat = answer.session.token
  if (response.status === 401) delete localStorage.chat
  if (!response.ok) throw new Error(answer.message)
  return answer.results[0]
}`

const SNIPPETS: Record<SnippetName, (facts: SnippetFacts) => string> = {
  telegram,
  zaloBot,
  ingest,
  website,
}

/** Code that works as it stands once it is pasted: the address and, while they are known, the secrets are in it. */
export const snippetOf = (name: SnippetName, facts: SnippetFacts): string => SNIPPETS[name](facts)
