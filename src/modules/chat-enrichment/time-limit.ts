import { type EnrichmentAnswer, type EnrichmentProvider, type EnrichmentRequest, ProviderUnavailable } from "../../types"

/** A provider that says nothing of its own may take so long for one reading. */
const DEFAULT_SECONDS = 120

/**
 * Asks a provider, and waits no longer than it may take: its signal is aborted then, and where it does not heed that it is
 * left alone. Nobody waits for ever for what somebody else wrote.
 */
export async function readInTime(provider: EnrichmentProvider, request: EnrichmentRequest): Promise<EnrichmentAnswer> {
  const seconds = provider.timeoutSeconds ?? DEFAULT_SECONDS
  const own = new AbortController()
  const stop = () => own.abort(request.signal.reason)
  request.signal.addEventListener("abort", stop, { once: true })
  const late = setTimeout(() => own.abort(new ProviderUnavailable(`It did not answer within ${seconds} s.`)), seconds * 1_000)
  const over = new Promise<never>((_, reject) => {
    own.signal.addEventListener("abort", () => reject(own.signal.reason), { once: true })
  })
  const spend = async (tokens: number) => {
    own.signal.throwIfAborted()
    await request.spend(tokens)
  }
  try {
    return await Promise.race([provider.read({ ...request, spend, signal: own.signal }), over])
  } catch (error) {
    throw own.signal.aborted ? own.signal.reason : error
  } finally {
    clearTimeout(late)
    request.signal.removeEventListener("abort", stop)
  }
}
