import { type EnrichmentAnswer, type EnrichmentBatches, type EnrichmentProvider, type EnrichmentRequest, ProviderUnavailable } from "../../types"

/** A provider that says nothing of its own may take so long for one reading. */
const DEFAULT_SECONDS = 120
/** To hand many conversations in, or to fetch them, takes longer than one; and never as long as they are claimed. */
const BATCH_SECONDS = 240

type Spend = EnrichmentRequest["spend"]

/**
 * Waits for a provider no longer than it may take: its signal is aborted then, it can spend nothing any more, and where it does
 * not heed that it is left alone. Nobody waits for ever for what somebody else wrote.
 */
async function inTime<T>(seconds: number, given: AbortSignal, work: (signal: AbortSignal, held: (spend: Spend) => Spend) => Promise<T>): Promise<T> {
  const own = new AbortController()
  const stop = () => own.abort(given.reason)
  given.addEventListener("abort", stop, { once: true })
  const late = setTimeout(() => own.abort(new ProviderUnavailable(`It did not answer within ${seconds} s.`)), seconds * 1_000)
  const over = new Promise<never>((_, reject) => {
    own.signal.addEventListener("abort", () => reject(own.signal.reason), { once: true })
  })
  const held = (spend: Spend) => async (tokens: number) => {
    own.signal.throwIfAborted()
    await spend(tokens)
  }
  try {
    return await Promise.race([work(own.signal, held), over])
  } catch (error) {
    throw own.signal.aborted ? own.signal.reason : error
  } finally {
    clearTimeout(late)
    given.removeEventListener("abort", stop)
  }
}

/** Asks a provider for one reading, in its time. */
export const readInTime = (provider: EnrichmentProvider, request: EnrichmentRequest): Promise<EnrichmentAnswer> =>
  inTime(provider.timeoutSeconds ?? DEFAULT_SECONDS, request.signal, (signal, held) => provider.read({ ...request, spend: held(request.spend), signal }))

/** A provider's batches, each call of which ends in its time. */
export function batchesInTime(batches: EnrichmentBatches): EnrichmentBatches {
  const calling = <T>(requests: EnrichmentRequest[], call: (requests: EnrichmentRequest[]) => Promise<T>): Promise<T> =>
    inTime(BATCH_SECONDS, requests[0]?.signal ?? new AbortController().signal, (signal, held) =>
      call(requests.map((request) => ({ ...request, spend: held(request.spend), signal })))
    )
  return {
    submit: (requests) => calling(requests, (held) => batches.submit(held)),
    collect: (batchId, requests) => calling(requests, (held) => batches.collect(batchId, held)),
  }
}
