/** Nobody waited any longer. */
export class DeadlinePassed extends Error {}

/**
 * Runs work with a signal of its own, which is aborted when the given one is, or after a time: until the answer is
 * there as a whole, not its first byte alone. Nothing stays behind on a signal that lives as long as the process.
 */
export async function withDeadline<T>(signal: AbortSignal, ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  signal.throwIfAborted()
  const own = new AbortController()
  const stop = () => own.abort(signal.reason)
  const late = setTimeout(() => own.abort(new DeadlinePassed()), ms)
  signal.addEventListener("abort", stop, { once: true })
  try {
    return await work(own.signal)
  } catch (error) {
    if (own.signal.aborted) {
      throw own.signal.reason
    }
    throw error
  } finally {
    clearTimeout(late)
    signal.removeEventListener("abort", stop)
  }
}
