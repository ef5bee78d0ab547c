import type { ChannelType } from "../types"
import type { PlatformAdapter } from "./adapter"
import { ingest } from "./ingest"
import { messenger } from "./messenger"
import { telegram } from "./telegram"
import { website } from "./website"
import { zaloBot } from "./zalo-bot"
import { zaloOa } from "./zalo-oa"

const adapters: PlatformAdapter[] = [telegram, messenger, zaloOa, zaloBot, ingest, website]
const byType = new Map<string, PlatformAdapter>(adapters.map((adapter) => [adapter.type, adapter]))

/** The adapter of a channel type, or undefined where there is none. */
export const adapterOf = (type: string): PlatformAdapter | undefined => byType.get(type)

/** Channel types that can be connected. */
export const connectableTypes = adapters.map(({ type }) => type) as [ChannelType, ...ChannelType[]]

export { MalformedPayload, type Credentials, type PlatformAdapter, type PlatformAnswer } from "./adapter"
