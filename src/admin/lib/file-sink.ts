declare global {
  interface Window {
    showSaveFilePicker?: (options: {
      suggestedName: string
      types: { accept: Record<string, string[]> }[]
    }) => Promise<FileSystemFileHandle>
  }
}

/** Where the pieces of a download go. What is aborted leaves nothing behind. */
export type FileSink = {
  write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>
  close: () => Promise<void>
  abort: () => Promise<void>
}

/** So much is handed to the browser at a time: it keeps what is handed over on disk once there is a lot of it. */
const PART_BYTES = 8 * 1024 * 1024
/** The browser reads a file's address a moment after it was asked to save it. */
const READ_WITHIN_MS = 60_000

/**
 * Opens a file on the reader's disk where the browser lets them choose one; elsewhere it is gathered and saved at the end.
 * Throws an `AbortError` where they closed the dialog.
 */
export const openSink = async (name: string): Promise<FileSink> => {
  const handle = await chosenFile(name)
  if (!handle) {
    return gatheringSink(name)
  }
  const stream = await handle.createWritable()
  return {
    write: (bytes) => stream.write(bytes),
    close: () => stream.close(),
    abort: () => stream.abort(),
  }
}

/** null where the browser has no such dialog, or shows it only right after a click and the server took too long. */
const chosenFile = async (name: string): Promise<FileSystemFileHandle | null> => {
  try {
    return (await window.showSaveFilePicker?.({ suggestedName: name, types: [{ accept: { "text/csv": [".csv"] } }] })) ?? null
  } catch (error) {
    if (isAbort(error)) {
      throw error
    }
    return null
  }
}

const gatheringSink = (name: string): FileSink => {
  const parts: Blob[] = []
  let pieces: Uint8Array<ArrayBuffer>[] = []
  let size = 0

  const handOver = () => {
    parts.push(new Blob(pieces))
    pieces = []
    size = 0
  }

  return {
    write: async (bytes) => {
      pieces.push(bytes)
      size += bytes.length
      if (size >= PART_BYTES) {
        handOver()
      }
    },
    close: async () => {
      handOver()
      saveBlob(new Blob(parts, { type: "text/csv" }), name)
    },
    abort: async () => {
      parts.length = 0
      pieces = []
    },
  }
}

/** Has the browser save a file that is there as a whole. */
export const saveBlob = (file: Blob, name: string): void => {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), READ_WITHIN_MS)
}

/** Whether something ended because somebody wanted it to. */
export const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === "AbortError"
