import { HOOK_TYPES, pageItems, seconds, SIDES, type Channel, type HookType } from "./platforms"
import { Storefront, websiteChannel } from "./storefront"
import type { Staff, World } from "./world"

/** Somewhere that takes deliveries: what it takes, and how it is signed. */
export type Target = {
  type: string
  path: string
  sign: (raw: Buffer) => Record<string, string>
  /** A message like any other. */
  message: (id: string, person: string, text: string) => unknown
  /** Something else that the platform sends, around a message of this id. */
  others: ((id: string, person: string) => unknown)[]
}

const CHAT = (person: string) => ({ id: Number(person), type: "private", first_name: "Mai" })
const USER = (person: string) => ({ id: Number(person), is_bot: false, first_name: "Mai", last_name: "Trần", username: "mai", language_code: "vi" })

function telegramMessage(id: string, person: string) {
  return {
    message_id: Number(id),
    from: USER(person),
    chat: CHAT(person),
    date: seconds(),
    photo: [{ file_id: "x", width: 90, height: 90 }],
    caption: "Cái này?",
    contact: { phone_number: "+84912345678", user_id: Number(person) },
  }
}

const telegram: Target["others"] = [
  (id, person) => ({ update_id: Number(id), message: telegramMessage(id, person) }),
  (id, person) => ({ update_id: Number(id), edited_message: { ...telegramMessage(id, person), edit_date: seconds() } }),
  (id, person) => ({ update_id: Number(id), business_message: { ...telegramMessage(id, person), business_connection_id: "b" } }),
  (id, person) => ({
    update_id: Number(id),
    callback_query: {
      id,
      from: USER(person),
      data: "size:42",
      message: { message_id: 1, chat: CHAT(person), date: 0, reply_markup: { inline_keyboard: [[{ text: "42", callback_data: "size:42" }]] } },
    },
  }),
  (id, person) => ({ update_id: Number(id), my_chat_member: { chat: CHAT(person), from: USER(person), date: seconds(), new_chat_member: { status: "kicked" } } }),
  (id, person) => ({ update_id: Number(id), deleted_business_messages: { business_connection_id: "b", chat: CHAT(person), message_ids: [1, Number(id)] } }),
]

const messenger = (page: string): Target["others"] => {
  const item = (person: string, content: object) => ({ sender: { id: person }, recipient: { id: page }, timestamp: Date.now(), ...content })
  const image = { type: "image", payload: { url: "https://cdn.example.com/a.jpg", title: "A" } }
  return [
    (id, person) => pageItems(page, item(person, { message: { mid: id, text: "hi", attachments: [image], quick_reply: { payload: "X" }, reply_to: { mid: "m" } } })),
    (id, person) => pageItems(page, item(person, { postback: { mid: id, title: "Start", payload: "START" } })),
    (id, person) => pageItems(page, item(person, { message_edit: { mid: id, text: "edited", num_edit: 1 } })),
    (id, person) => pageItems(page, item(person, { message: { mid: id, is_deleted: true } })),
    (id, person) => ({ object: "page", entry: [{ id: page, time: 1, standby: [item(person, { message: { mid: id, text: "hi" } })], messaging: [{ ...item(person, {}), read: { watermark: 1 } }] }] }),
    (id, person) =>
      pageItems(page, ...Array.from({ length: 5 }, (_, i) => item(person, { message: { mid: `${id}${i}`, text: `m ${i}`, is_echo: i === 3, app_id: 7 } }))),
  ]
}

const zaloOa = (oa: Channel): Target["others"] => {
  const event = (person: string, event_name: string, more: object) => ({
    app_id: oa.app_id,
    oa_id: oa.account,
    event_name,
    sender: { id: person },
    recipient: { id: oa.account },
    timestamp: String(Date.now()),
    ...more,
  })
  const image = { type: "image", payload: { url: "https://cdn.example.com/a.jpg", thumbnail: "https://cdn.example.com/t.jpg" } }
  return [
    (id, person) => event(person, "user_send_image", { message: { msg_id: id, text: "hi", attachments: [image] } }),
    (id, person) => event(person, "anonymous_send_text", { message: { msg_id: id, text: "hi", conversation_id: "c" } }),
    (id, person) => event(oa.account, "oa_send_text", { recipient: { id: person }, sender: { id: oa.account, admin_id: "1" }, message: { msg_id: id, text: "hi" } }),
    (_, person) => event(person, "follow", { follower: { id: person }, sender: undefined, recipient: undefined }),
    (_, person) => event(person, "user_submit_info", { info: { name: "Mai", phone: "84912345678", address: "x" } }),
    (_, person) => event(person, "user_withdraw", { user_id: person }),
  ]
}

const zaloBot: Target["others"] = [
  (id, person) => ({
    ok: true,
    result: {
      event_name: "message.image.received",
      message: { message_id: id, from: { id: person, display_name: "Mai", avatar: "https://cdn.example.com/a.jpg", is_bot: false }, chat: { id: person, chat_type: "PRIVATE" }, date: Date.now(), photos: ["https://cdn.example.com/a.jpg"], caption: "hi" },
    },
  }),
  (id) => ({ event_name: "webhook.test", message: { message_id: id, date: 1, text: "test" } }),
]

const ingest: Target["others"] = [
  (id, person) => ({
    type: "chat.message.created",
    timestamp: new Date().toISOString(),
    data: {
      channel: "zalo",
      account: "oa-1",
      conversation_id: "c1",
      user: { id: person, name: "Mai", username: "mai", email: "mai@example.com", phone: "0912345678", locale: "vi", avatar_url: "https://cdn.example.com/a.jpg" },
      messages: [
        { id, text: "hi", sent_at: new Date().toISOString(), attachments: [{ type: "image", url: "https://cdn.example.com/a.jpg" }] },
        { id: `${id}b`, kind: "button", payload: { data: "x" }, text: "A" },
        { id: `${id}c`, direction: "outgoing", sender: "staff", text: "hello", user: { id: person }, conversation_id: "c2", channel_id: null },
      ],
      metadata: { a: { b: [1, 2, 3] } },
    },
  }),
]

const othersOf = (channel: Channel): Target["others"] => {
  const byType: Record<HookType, Target["others"]> = {
    telegram,
    messenger: messenger(channel.account),
    zalo_oa: zaloOa(channel),
    zalo_bot: zaloBot,
    ingest,
  }
  return byType[channel.type as HookType]
}

/** A channel of each type that delivers by a webhook. */
export async function hookTargets(staff: Staff, chatbot: string): Promise<Target[]> {
  const channels = await Promise.all(HOOK_TYPES.map((type) => staff.connect(chatbot, type)))
  return channels.map((channel) => {
    const { message, sign } = SIDES[channel.type as HookType]
    return {
      type: channel.type,
      path: channel.webhook_path,
      sign: (raw) => sign(raw, channel),
      message: (id, person, text) => message({ id, person, text }, channel),
      others: othersOf(channel),
    }
  })
}

/** A visitor of the shop's website; the person is the session's, whoever a message names. */
export async function websiteTarget(world: World, staff: Staff, chatbot: string): Promise<Target> {
  const [channel, shop] = [await websiteChannel(staff, chatbot), await Storefront.open(world)]
  const { token } = await shop.open(channel)
  return {
    type: "website",
    path: "/store/chat-crm/messages",
    sign: () => ({ "x-chat-session": token, "x-publishable-api-key": shop.key.token }),
    message: (id, _, text) => ({ messages: [{ client_message_id: id, text }] }),
    others: [
      (id) => ({
        messages: [
          { client_message_id: id, text: "hi", sent_at: new Date().toISOString(), reply_to: "m" },
          { client_message_id: `${id}b`, text: "hello" },
        ],
        contact: { name: "Mai", email: "mai@example.com", phone: "0912345678" },
        page: { url: "https://shop.example.com/a", locale: "vi" },
      }),
    ],
  }
}
