import type { ChannelType } from "../types"
import type { PlatformAdapter } from "./adapter"
import { ingest } from "./ingest"
import { telegram } from "./telegram"

const adapters: PlatformAdapter[] = [telegram, ingest]
const byType = new Map<string, PlatformAdapter>(adapters.map((adapter) => [adapter.type, adapter]))

/** The adapter of a channel type, or undefined where there is none. */
export const adapterOf = (type: string): PlatformAdapter | undefined => byType.get(type)

/** Channel types that can be connected. */
export const connectableTypes = adapters.map(({ type }) => type) as [ChannelType, ...ChannelType[]]

export { MalformedPayload, type Credentials, type PlatformAdapter } from "./adapter"
