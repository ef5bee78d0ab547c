const ANSWER_WITHIN_MS = 10_000

/** What the plugin reads; Telegram would send much more. */
const ALLOWED_UPDATES = [
  "message",
  "edited_message",
  "callback_query",
  "business_message",
  "edited_business_message",
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
  // Whoever answers may repeat the address, and so may an error of fetch.
  const withoutToken = (reason: string) => reason.replaceAll(bot_token, "…")
  let response: Response
  try {
    response = await fetch(`${api_url.replace(/\/+$/, "")}/bot${bot_token}/${method}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      redirect: "error",
    })
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string } }
    throw new TelegramUnreachable(withoutToken(cause?.code ?? message))
  }
  const answer = (await response.json().catch(() => null)) as { ok?: boolean; description?: string } | null
  if (answer?.ok === true) {
    return
  }
  const isTemporary = response.status === 429 || response.status >= 500 || answer === null
  const reason = withoutToken(String(answer?.description ?? `HTTP ${response.status}`))
  throw isTemporary ? new TelegramUnreachable(reason) : new TelegramRefused(reason)
}
