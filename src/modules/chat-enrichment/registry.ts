import type { Logger } from "@medusajs/framework/types"
import type { EnrichmentProvider } from "../../types"

/** A provider as a package exports it. */
export type ProviderClass = {
  new (container: unknown, options: Record<string, unknown>): EnrichmentProvider
  identifier?: string
  validateOptions?(options: Record<string, unknown>): void
}

/** Where the module's container has its providers, by id. */
export const PROVIDER_PREFIX = "chat_enrichment_provider_"
/** Where it has the id of the one that reads unless another is asked for. */
export const DEFAULT_PROVIDER = "chat_enrichment_default"
/** Where it has the ids of all, in the order of the options, the built-in one last. */
export const PROVIDER_IDS = "chat_enrichment_ids"

/** What the module's service is made of. */
export type Registered = { logger?: Logger; [PROVIDER_IDS]: string[]; [DEFAULT_PROVIDER]: string } & {
  [name: `${typeof PROVIDER_PREFIX}${string}`]: EnrichmentProvider
}
