import { ApiError, NetworkError } from "./errors"
import { addressOf, authHeaders, hasSession, type Query } from "./request"

type UploadOptions = {
  file: File
  query?: Query
  signal: AbortSignal
  /** The share of the file that has left, 0 to 1. */
  onProgress: (share: number) => void
}

/**
 * Sends a file as the body of a request, straight from the disk. `fetch` does not tell how far an upload is, so this is an
 * XMLHttpRequest. Throws as `request` does, and the signal's reason where it ended it.
 */
export const uploadFile = async <T>(path: string, { file, query, signal, onProgress }: UploadOptions): Promise<T> => {
  const headers = { accept: "application/json", "content-type": "text/csv", ...(await authHeaders()) }
  signal.throwIfAborted()

  return new Promise<T>((resolve, reject) => {
    const call = new XMLHttpRequest()
    call.open("POST", addressOf(path, query))
    call.withCredentials = hasSession
    call.responseType = "json"
    Object.entries(headers).forEach(([name, value]) => call.setRequestHeader(name, value))
    call.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 1)
    call.onload = () =>
      call.status >= 200 && call.status < 300 ? resolve(call.response as T) : reject(new ApiError(call.status, call.response))
    call.onerror = () => reject(new NetworkError(undefined))
    call.onabort = () => reject(signal.reason)
    signal.addEventListener("abort", () => call.abort(), { once: true })
    call.send(file)
  })
}
