import type { Credentials } from "../hooks/api/channels"
import type { ChannelTypeDefinition } from "./channel-types"
import type { ChannelType } from "./types"

export type ChannelFormValues = {
  type: ChannelType
  name: string
  secrets: Record<string, string | undefined>
  switches: Record<string, boolean | undefined>
}

/** What the chosen type asks for; left out where nothing was given. */
export const credentialsOf = (
  { fields }: ChannelTypeDefinition,
  { secrets, switches }: ChannelFormValues
): Credentials => {
  const credentials: Credentials = {}

  for (const { name, kind } of fields) {
    const value = kind === "switch" ? switches[name] : secrets[name]?.trim()
    if (value) {
      credentials[name] = value
    }
  }

  return credentials
}
