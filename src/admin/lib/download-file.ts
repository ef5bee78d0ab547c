import { NetworkError } from "./errors"
import { nameIn } from "./file-name"
import { openSink } from "./file-sink"
import { requestFile, type Query } from "./request"
import { rowCounter } from "./row-counter"

/** How far a download is: `total` is null where the server does not know how many rows follow. */
export type DownloadProgress = { name: string; rows: number; total: number | null }

type DownloadOptions = { query?: Query; signal: AbortSignal; onProgress: (progress: DownloadProgress) => void }

const FALLBACK_NAME = "customers.csv"
const TELL_EVERY_MS = 100

/**
 * Streams a CSV from the admin API into a file of the name that the server gives it. Throws as `request` does, and an
 * `AbortError` where the signal or the reader ended it. What is not finished is not kept.
 */
export const downloadFile = async (path: string, { query, signal, onProgress }: DownloadOptions): Promise<DownloadProgress> => {
  const ending = new AbortController()
  signal.addEventListener("abort", () => ending.abort(signal.reason), { once: true })
  const response = await requestFile(path, { query, signal: ending.signal })
  const name = nameIn(response.headers.get("content-disposition")) ?? FALLBACK_NAME
  const progress = { name, rows: 0, total: totalIn(response.headers.get("x-total-rows")) }
  onProgress(progress)

  const sink = await openSink(name).catch((error: unknown) => {
    // Nobody takes the file: the server need not go on.
    ending.abort()
    throw error
  })
  try {
    const rowsIn = rowCounter()
    let rows = 0
    let told = Date.now()
    for await (const bytes of piecesOf(response, ending.signal)) {
      rows = rowsIn(bytes)
      await sink.write(bytes)
      if (Date.now() - told >= TELL_EVERY_MS) {
        told = Date.now()
        onProgress({ ...progress, rows })
      }
    }
    await sink.close()
    return { ...progress, rows }
  } catch (error) {
    ending.abort()
    await sink.abort().catch(() => undefined)
    throw error
  }
}

async function* piecesOf(response: Response, signal: AbortSignal): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader()
  while (reader) {
    const piece = await reader.read().catch((cause: unknown) => {
      throw signal.aborted ? cause : new NetworkError(cause)
    })
    if (piece.done) {
      return
    }
    yield piece.value
  }
}

const totalIn = (header: string | null): number | null => (header !== null && /^\d+$/.test(header) ? Number(header) : null)
