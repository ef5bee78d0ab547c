import { channelTypeOf, fitting, type Handover } from "./channel-types"
import type { Channel } from "./types"

/** By the credential's name; `secret` is what the server made. */
export type ShownSecrets = Record<string, string | undefined>

/** What has to be taken to the platform of a channel. */
export const handoverOf = ({ type, configured }: Channel): Handover[] =>
  fitting(channelTypeOf(type)?.handover ?? [], configured)

/** Whether that includes something secret, which is not shown again. */
export const hasSecretToTake = (channel: Channel): boolean =>
  channelTypeOf(channel.type)?.renewedBy === "server" ||
  handoverOf(channel).some(({ kind }) => kind === "credential")

/** Whether closing would lose what is shown. A message that arrived proves that it was taken along. */
export const wouldBeLost = (channel: Channel, secrets: ShownSecrets): boolean =>
  hasSecretToTake(channel) && Object.keys(secrets).length > 0 && !channel.last_event_at
