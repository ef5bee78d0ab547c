import { callPlatform, isTrouble, platformUrl, withoutSecrets } from "../lib/call-platform"

/** What the plugin reads; Telegram would send much more. */
const ALLOWED_UPDATES = [
  "message",
  "edited_message",
  "callback_query",
  "business_message",
  "edited_business_message",
  "deleted_business_messages",
  "my_chat_member",
]

/** Telegram understood the request and said no: trying again will not help. */
export class TelegramRefused extends Error {}

/** Telegram could not be reached or has trouble of its own: worth another try. */
export class TelegramUnreachable extends Error {}

export type TelegramBot = { api_url: string; bot_token: string }

/**
 * Has Telegram send a bot's updates to `url` (https://core.telegram.org/bots/api#setwebhook). Throws
 * {@link TelegramRefused} or {@link TelegramUnreachable}, neither with the token in it.
 */
export const setWebhook = (bot: TelegramBot, url: string, secretToken: string): Promise<void> =>
  call(bot, "setWebhook", { url, secret_token: secretToken, allowed_updates: ALLOWED_UPDATES })

/** Has Telegram stop sending (https://core.telegram.org/bots/api#deletewebhook). */
export const deleteWebhook = (bot: TelegramBot): Promise<void> => call(bot, "deleteWebhook", {})

async function call({ api_url, bot_token }: TelegramBot, method: string, body: object): Promise<void> {
  const secrets = [bot_token]
  const { status, json } = await callPlatform(platformUrl(api_url, `/bot${bot_token}/${method}`), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    secrets,
  }).catch((error: Error) => {
    throw new TelegramUnreachable(error.message)
  })
  const answer = json as { ok?: boolean; description?: string } | null
  if (answer?.ok === true) {
    return
  }
  const reason = withoutSecrets(String(answer?.description ?? `HTTP ${status}`), secrets)
  throw isTrouble(status) || answer === null ? new TelegramUnreachable(reason) : new TelegramRefused(reason)
}
