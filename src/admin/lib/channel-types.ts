import type { ChannelType, Platform } from "./types"

type FieldBasics = {
  name: string
  /** Where its texts stand under `credentials`, for a name that means something else on each platform. */
  text?: string
}
export type TextField = FieldBasics & {
  kind: "text"
  isRequired: boolean
  pattern: RegExp
  /** How many characters "Generate" makes; without it the value comes from the platform. */
  generates?: number
  /** The platform may show it only after the address is saved there: until then a made-up one stands in. */
  canComeLater?: boolean
  /** Names the account itself: it stays for the channel's life. */
  isFixed?: boolean
  /** Only needed to ask the platform for people's names. */
  isForNames?: boolean
}
export type SwitchField = FieldBasics & { kind: "switch" }
export type PublishableKeyField = FieldBasics & { kind: "publishable_key" }
export type CredentialField = TextField | SwitchField | PublishableKeyField

/** Something that depends on whether a credential was given. */
type Conditional = { given?: string; missing?: string }
/** A sentence under `channelTypes.<type>.<phase>.<key>`, with the page it speaks of. */
export type GuideStep = Conditional & { key: string; link?: string }
/** What is taken to the platform: a credential that was made here, or a piece of code. */
export type Handover = Conditional &
  ({ kind: "credential"; name: string } | { kind: "snippet"; name: SnippetName })
export type SnippetName = "telegram" | "zaloBot" | "ingest" | "website"

export type ChannelTypeDefinition = {
  type: ChannelType
  platform: Platform | null
  /** What to look up before the form can be filled in. */
  prepare: GuideStep[]
  fields: CredentialField[]
  /** What to do at the platform once the address is known. */
  connect: GuideStep[]
  handover: Handover[]
  /** Who makes another secret: the team or the platform, and it is given here; or this server. */
  renewedBy: "team" | "server"
}

const ID = /^\d{1,32}$/
const KEY = /^\S{8,255}$/
const TOKEN = /^\S{16,4096}$/

const META_APPS = "https://developers.facebook.com/apps"
const ZALO_APPS = "https://developers.zalo.me/apps"

/**
 * The channel types and what the guide says and asks for each. A further type is one entry more, with its texts under
 * `channelTypes.<type>` and `credentials.<field>`.
 */
export const CHANNEL_TYPES: ChannelTypeDefinition[] = [
  {
    type: "telegram",
    platform: "telegram",
    prepare: [{ key: "bot", link: "https://t.me/BotFather" }, { key: "token" }, { key: "taken" }],
    fields: [
      {
        name: "secret_token",
        kind: "text",
        isRequired: true,
        pattern: /^[A-Za-z0-9_-]{1,256}$/,
        generates: 48,
      },
      {
        name: "bot_token",
        kind: "text",
        isRequired: false,
        pattern: /^\d+:[A-Za-z0-9_-]{20,}$/,
      },
    ],
    connect: [
      { key: "told", given: "bot_token" },
      { key: "call", missing: "bot_token" },
      { key: "write" },
    ],
    handover: [
      { kind: "credential", name: "secret_token", missing: "bot_token" },
      { kind: "snippet", name: "telegram", missing: "bot_token" },
    ],
    renewedBy: "team",
  },
  {
    type: "messenger",
    platform: "facebook",
    prepare: [{ key: "app", link: META_APPS }, { key: "secret" }, { key: "page" }, { key: "token" }],
    fields: [
      { name: "app_secret", kind: "text", isRequired: true, pattern: KEY },
      { name: "page_id", kind: "text", isRequired: true, pattern: ID, isFixed: true },
      {
        name: "verify_token",
        kind: "text",
        isRequired: true,
        pattern: KEY,
        generates: 40,
      },
      {
        name: "page_access_token",
        kind: "text",
        isRequired: false,
        pattern: TOKEN,
        isForNames: true,
      },
    ],
    connect: [
      { key: "address", link: META_APPS },
      { key: "fields" },
      { key: "page" },
      { key: "live" },
      { key: "write" },
    ],
    handover: [{ kind: "credential", name: "verify_token" }],
    renewedBy: "team",
  },
  {
    type: "zalo_oa",
    platform: "zalo",
    prepare: [
      { key: "app", link: ZALO_APPS },
      { key: "grant", link: "https://oa.zalo.me" },
      { key: "domain" },
      { key: "key" },
    ],
    fields: [
      { name: "app_id", kind: "text", isRequired: true, pattern: ID },
      { name: "oa_id", kind: "text", isRequired: true, pattern: ID, isFixed: true },
      {
        name: "oa_secret_key",
        kind: "text",
        isRequired: true,
        pattern: KEY,
        generates: 40,
        canComeLater: true,
      },
      {
        name: "app_secret_key",
        kind: "text",
        isRequired: false,
        pattern: KEY,
        isForNames: true,
      },
      {
        name: "access_token",
        kind: "text",
        isRequired: false,
        pattern: TOKEN,
        isForNames: true,
      },
      {
        name: "refresh_token",
        kind: "text",
        isRequired: false,
        pattern: TOKEN,
        isForNames: true,
      },
    ],
    connect: [
      { key: "address", link: ZALO_APPS },
      { key: "events" },
      { key: "filter" },
      { key: "key" },
      { key: "write" },
    ],
    handover: [],
    renewedBy: "team",
  },
  {
    type: "zalo_bot",
    platform: "zalo",
    prepare: [{ key: "bot", link: "https://bot.zaloplatforms.com" }, { key: "token" }],
    fields: [
      {
        name: "secret_token",
        text: "zalo_secret_token",
        kind: "text",
        isRequired: true,
        pattern: /^[A-Za-z0-9_-]{8,256}$/,
        generates: 48,
      },
    ],
    connect: [{ key: "set" }, { key: "write" }],
    handover: [
      { kind: "credential", name: "secret_token" },
      { kind: "snippet", name: "zaloBot" },
    ],
    renewedBy: "team",
  },
  {
    type: "website",
    platform: "website",
    prepare: [{ key: "key" }, { key: "cors" }],
    fields: [{ name: "publishable_key_id", kind: "publishable_key" }],
    connect: [{ key: "paste" }, { key: "keep" }, { key: "write" }],
    handover: [{ kind: "snippet", name: "website" }],
    renewedBy: "team",
  },
  {
    type: "ingest",
    platform: null,
    prepare: [{ key: "what" }, { key: "sign" }],
    fields: [{ name: "allow_bearer", kind: "switch" }],
    connect: [{ key: "keep" }, { key: "send" }],
    handover: [{ kind: "snippet", name: "ingest" }],
    renewedBy: "server",
  },
]

export const channelTypeOf = (type: string): ChannelTypeDefinition | undefined =>
  CHANNEL_TYPES.find((definition) => definition.type === type)

export const textOfField = ({ name, text }: CredentialField): string => text ?? name

/** What can be given anew: everything but the names of the account. */
export const renewableFields = ({ fields }: ChannelTypeDefinition): CredentialField[] =>
  fields.filter((field) => field.kind !== "text" || !field.isFixed)

/** Leaves out what does not fit the credentials that are set. */
export const fitting = <T extends Conditional>(items: T[], configured: string[]): T[] =>
  items.filter(
    ({ given, missing }) =>
      (!given || configured.includes(given)) && (!missing || !configured.includes(missing))
  )
