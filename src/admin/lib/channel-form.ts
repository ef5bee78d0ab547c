import type { Credentials } from "../hooks/api/channels"
import type { CredentialField } from "./channel-types"

export type ChannelFormValues = {
  name: string
  /** By the credential's name. */
  texts: Record<string, string | undefined>
  switches: Record<string, boolean | undefined>
}

export const emptyChannelForm = (name: string): ChannelFormValues => ({
  name,
  texts: {},
  switches: {},
})

/** What was filled in or switched on. What was left alone is not sent, and so stays as it is. */
export const credentialsOf = (
  fields: CredentialField[],
  { texts, switches }: ChannelFormValues
): Credentials => {
  const credentials: Credentials = {}

  for (const { name, kind } of fields) {
    const value = kind === "switch" ? switches[name] : texts[name]?.trim()
    if (value) {
      credentials[name] = value
    }
  }

  return credentials
}
