import { PassThrough, type Readable } from "node:stream"
import busboy from "busboy"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { stalled, unreadable } from "../modules/chat-crm/csv/problems"
import { mayTakeLong } from "./long-requests"

/** A client that sends nothing for so long is gone. */
const STALLED_MS = 60_000
/** How long what is left of a refused file may come in, so that the client reads the answer. */
const LINGER_MS = 10_000

const cutOff = () => unreadable("The file did not come to its end. Nothing of it was kept.")

export type Upload = { file: Readable; file_name: string | null }

/** Content types of a file that is the body itself. Spreadsheets and browsers do not agree on one. */
const FILE_TYPES = /^(text\/|application\/(csv|octet-stream|vnd\.ms-excel|x-csv)\b)/i

/**
 * The file that a request brings, as its body or as the one file of a form, while it comes in. It fails where the client
 * goes away, or sends nothing for a minute (408); as long as it sends, it may take its time.
 */
export async function uploadOf(req: MedusaRequest, res: MedusaResponse): Promise<Upload> {
  // It has told that it closes, and never ends.
  if (req.destroyed && !req.readableEnded) {
    throw cutOff()
  }
  const type = req.headers["content-type"] ?? ""
  const body = bodyOf(req, res)
  if (/^multipart\/form-data\b/i.test(type)) {
    return fileOfForm(req, body)
  }
  if (type !== "" && !FILE_TYPES.test(type)) {
    body.destroy()
    throw unreadable("Send the file as text/csv, or as the file of a form (multipart/form-data).")
  }
  return { file: body, file_name: null }
}

/** The bytes of a request, apart from it: whatever becomes of them, it can still be answered. */
function bodyOf(req: MedusaRequest, res: MedusaResponse): PassThrough {
  const body = new PassThrough()
  body.on("error", () => undefined)
  mayTakeLong(req, res)
  req.setTimeout(STALLED_MS, () => body.destroy(stalled()))
  req.once("close", () => {
    // What had arrived and was not read is lost with the rest.
    if (!req.readableEnded) {
      body.destroy(cutOff())
    }
  })
  return req.pipe(body)
}

function fileOfForm(req: MedusaRequest, body: PassThrough): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const none = () => reject(unreadable("The form has no file."))
    try {
      const form = busboy({ headers: req.headers, defParamCharset: "utf8", limits: { files: 1, fields: 20 } })
      form.once("file", (_, file, { filename }) => {
        // It may break off before anybody reads it.
        file.on("error", () => undefined)
        resolve({ file, file_name: filename || null })
      })
      form.once("close", none)
      form.once("error", none)
      // A form that breaks off breaks off the file in it.
      body.once("error", (error) => form.destroy(error))
      body.pipe(form)
    } catch {
      none()
    }
  })
}

/** Lets the rest of a file come in that was refused, unread: a client that is still sending does not see the answer else. */
export function letRestCome(req: MedusaRequest, res: MedusaResponse): void {
  if (req.complete) {
    return
  }
  res.set("Connection", "close")
  req.unpipe()
  req.resume()
  setTimeout(() => req.destroy(), LINGER_MS).unref()
}
