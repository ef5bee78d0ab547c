import type { ChannelType, Platform } from "./types"

export type SecretField = {
  name: string
  kind: "secret"
  isRequired: boolean
  pattern: RegExp
  /** How many characters "Generate" makes; without it the value comes from the platform. */
  generates?: number
}
export type SwitchField = { name: string; kind: "switch" }
export type CredentialField = SecretField | SwitchField

export type ChannelTypeDefinition = {
  type: ChannelType
  platform: Platform | null
  fields: CredentialField[]
  /** Whether the team gives the secret, and so can give another. One that the server made stays. */
  takesNewSecret: boolean
}

/**
 * The channel types that can be added here, and what each asks for. A further type is one entry more, with its texts
 * under `channelTypes.<type>` and `credentials.<field>`.
 */
export const CHANNEL_TYPES: ChannelTypeDefinition[] = [
  {
    type: "telegram",
    platform: "telegram",
    takesNewSecret: true,
    fields: [
      {
        name: "secret_token",
        kind: "secret",
        isRequired: true,
        pattern: /^[A-Za-z0-9_-]{1,256}$/,
        generates: 48,
      },
      {
        name: "bot_token",
        kind: "secret",
        isRequired: false,
        pattern: /^\d+:[A-Za-z0-9_-]{20,}$/,
      },
    ],
  },
  {
    type: "ingest",
    platform: null,
    takesNewSecret: false,
    fields: [{ name: "allow_bearer", kind: "switch" }],
  },
]

export const channelTypeOf = (type: string): ChannelTypeDefinition | undefined =>
  CHANNEL_TYPES.find((definition) => definition.type === type)
