import { createHmac } from "node:crypto"
import { z } from "@medusajs/framework/zod"
import type { ParsedDelivery } from "../types"
import { safeEqual, singleHeader, type Credentials, type PlatformAdapter, type PlatformAnswer } from "./adapter"
import { cleanId, cleanTime } from "./clean"
import { fieldsOf, isObject, itemsOf, type Fields } from "./fields"
import { readItem, type PageItem } from "./messenger-items"

const secret = (what: string) =>
  z.string(`Give ${what}.`).regex(/^\S{1,255}$/, `Give ${what}: 1 to 255 characters without spaces.`)

/**
 * Facebook Messenger, one page a channel. Signed with the app's secret over the bytes as they came
 * (https://developers.facebook.com/docs/messenger-platform/webhooks).
 */
export const messenger: PlatformAdapter = {
  type: "messenger",
  platform: "facebook",
  credentials: z.strictObject({
    app_secret: secret("the app secret, from the app's basic settings"),
    verify_token: secret("the verify token that is entered with the callback address"),
    page_id: z.string("Give the page's id.").regex(/^\d{1,32}$/, "The page's id is a number, in digits."),
    page_access_token: z
      .string("The page access token must be text.")
      .regex(/^\S{1,2048}$/, "The page access token has no spaces and at most 2,048 characters.")
      .optional(),
  }),
  fixed: ["page_id"],
  proofs: ["app_secret"],
  challenge: answerChallenge,
  verify: ({ raw, headers }, { app_secret }) => {
    const given = singleHeader(headers, "x-hub-signature-256")
    if (typeof app_secret !== "string" || app_secret === "" || given === null) {
      return false
    }
    return safeEqual(given, `sha256=${createHmac("sha256", app_secret).update(raw).digest("hex")}`)
  },
  parse: (payload, { now, credentials }) => parseBody(fieldsOf(payload), cleanId(credentials.page_id), now),
  answer: () => ({ status: 200 }),
}

/** Only digits are echoed: anything else would be a way to have this address show a page of somebody's making. */
function answerChallenge(query: Record<string, unknown>, { verify_token }: Credentials): PlatformAnswer {
  const { "hub.mode": mode, "hub.verify_token": token, "hub.challenge": challenge } = query
  const isMeant = mode === "subscribe" && typeof token === "string" && typeof verify_token === "string"
  const isNumber = typeof challenge === "string" && /^\d{1,20}$/.test(challenge)
  return isMeant && isNumber && safeEqual(token, verify_token) ? { status: 200, body: challenge } : { status: 403 }
}

/** The items of our page's entries, in the order of time: Messenger promises none. */
function parseBody({ object, entry }: Fields, pageId: string | null, now: number): ParsedDelivery {
  if (object !== "page" || pageId === null) {
    return { delivery_id: null, items: [] }
  }
  const items = itemsOf(entry)
    .map(fieldsOf)
    .filter(({ id }) => cleanId(id) === pageId)
    .flatMap((ours) => pageItems(ours, pageId, now))
    .sort((a, b) => a.order - b.order)
  return { delivery_id: null, items: items.flatMap((item) => readItem(item) ?? []) }
}

type OrderedItem = PageItem & { order: number }

function pageItems({ messaging, standby }: Fields, pageId: string, now: number): OrderedItem[] {
  const ordered = (item: unknown, isStandby: boolean): OrderedItem[] => {
    if (!isObject(item)) {
      return []
    }
    const at = cleanTime(item.timestamp, now)
    return [{ item, page_id: pageId, is_standby: isStandby, at, now, order: at === null ? now : Date.parse(at) }]
  }
  return [
    ...itemsOf(messaging).flatMap((item) => ordered(item, false)),
    ...itemsOf(standby).flatMap((item) => ordered(item, true)),
  ]
}
