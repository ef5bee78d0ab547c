import { asFunction, asValue, Lifetime } from "@medusajs/framework/awilix"
import { moduleProviderLoader } from "@medusajs/framework/modules-sdk"
import type { LoaderOptions, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { EmbeddedProvider } from "../../../providers/embedded/service"
import { EMBEDDED_ID } from "../name"
import { type ProviderEntry, providerEntries } from "../provider-entries"
import { DEFAULT_PROVIDER, PROVIDER_IDS, PROVIDER_PREFIX, type ProviderClass } from "../registry"

const wrong = (sentence: string) => new MedusaError(MedusaError.Types.INVALID_ARGUMENT, sentence)

/** Every module of a plugin gets the plugin's options as a whole. */
function entriesIn(options: unknown): ProviderEntry[] {
  const parsed = providerEntries.safeParse(Object(Object(options).enrichment).providers ?? [])
  if (parsed.success) {
    return parsed.data
  }
  const [issue] = parsed.error.issues
  const path = ["enrichment", "providers", ...(issue?.path ?? [])].join(".")
  throw wrong(`The options of medusa-plugin-chat-crm are wrong: ${path} ${issue?.message ?? "is wrong"}.`)
}

async function register(klass: ProviderClass, container: MedusaContainer, details: { id: string; options?: Record<string, unknown> }): Promise<void> {
  const { id, options = {} } = details
  const name = PROVIDER_PREFIX + id
  container.register({
    [name]: asFunction((cradle) => new klass(cradle, options), { lifetime: Lifetime.SINGLETON }),
  })
  // Made at once, so that whatever it says of its options is said while the application starts.
  const provider: unknown = container.resolve(name)
  if (typeof Object(provider).read !== "function") {
    throw wrong(`The enrichment provider ${id} has no method read(request); see docs/enrichment-providers.md.`)
  }
}

/**
 * Loads the providers that the options name, in the way of Medusa's own modules, and the built-in one beside them. A
 * wrong option, or a provider that cannot be found, stops the start and says why.
 */
export default async function loadProviders({ container, options }: LoaderOptions): Promise<void> {
  const entries = entriesIn(options)
  await register(EmbeddedProvider, container, { id: EMBEDDED_ID })
  // One after the other: a mistake is then said of the provider that has it.
  for (const { id, resolve, options: own = {} } of entries) {
    await moduleProviderLoader({ container, providers: [{ id, resolve, options: own }], registerServiceFn: register })
  }
  const missing = entries.find(({ id }) => !container.hasRegistration(PROVIDER_PREFIX + id))
  if (missing) {
    throw wrong(`The enrichment provider ${missing.id} is switched off by its own package; take it out of enrichment.providers.`)
  }
  container.register({
    [DEFAULT_PROVIDER]: asValue(entries.find(({ is_default }) => is_default)?.id ?? EMBEDDED_ID),
    [PROVIDER_IDS]: asValue([...entries.map(({ id }) => id), EMBEDDED_ID]),
  })
}
