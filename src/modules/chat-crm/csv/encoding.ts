import { Transform, type TransformCallback } from "node:stream"
import { TextDecoder } from "node:util"
import type { FileEncoding as Encoding } from "../../../types"
import { unreadable } from "./problems"

/** The first bytes of files that are no text, and what they are. */
const OTHER_FILES: [bytes: number[], what: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], "an Excel workbook (.xlsx) or a zip archive"],
  [[0x50, 0x4b, 0x05, 0x06], "an empty zip archive"],
  [[0xd0, 0xcf, 0x11, 0xe0], "an old Excel workbook (.xls)"],
  [[0x1f, 0x8b], "a gzip archive"],
  [[0x25, 0x50, 0x44, 0x46], "a PDF document"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "an RTF document"],
]

/** It begins as the mark of UTF-16 does. */
const MARK_OF_UTF_32 = [0xff, 0xfe, 0, 0]

const BYTE_ORDER_MARKS: [bytes: number[], encoding: Encoding][] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
]

const startsWith = (bytes: Uint8Array, start: number[]): boolean => start.every((byte, index) => bytes[index] === byte)

const otherEncoding = () =>
  unreadable(
    'The file is not UTF-8: it has bytes of another encoding, such as Latin-1 or Windows-1258. Save it as "CSV UTF-8" and send that.'
  )

/** The encoding of a file by its first bytes. Throws a sentence where it is no text. */
export function encodingOf(beginning: Uint8Array): Encoding {
  const other = OTHER_FILES.find(([start]) => startsWith(beginning, start))
  if (other) {
    throw unreadable(`This file is ${other[1]}, not CSV, whatever its name says. Save it as "CSV UTF-8" and send that.`)
  }
  if (startsWith(beginning, MARK_OF_UTF_32)) {
    throw otherEncoding()
  }
  return BYTE_ORDER_MARKS.find(([start]) => startsWith(beginning, start))?.[1] ?? withoutMark(beginning)
}

/** Characters of other scripts and emoji have a zero in the other byte now and then: one to so many of Latin letters at most. */
const FEW = 10

/** Text of UTF-16 has a zero in every other byte wherever it is of Latin letters, as headers are. */
function withoutMark(beginning: Uint8Array): Encoding {
  const zeros = [0, 0]
  beginning.forEach((byte, index) => {
    zeros[index % 2] = (zeros[index % 2] ?? 0) + (byte === 0 ? 1 : 0)
  })
  const [even = 0, odd = 0] = zeros
  const many = beginning.length / 5
  if (odd > many && even * FEW < odd) {
    return "utf-16le"
  }
  return even > many && odd * FEW < even ? "utf-16be" : "utf-8"
}

/** Bytes needed to tell what a file is and how its columns are separated, unless it is shorter. */
const BEGINNING = 65_536

/**
 * Bytes of a file to its text, without a byte order mark. `onBeginning` is told the encoding before the first text. Ends
 * with a sentence where a file is empty, no text, or of another encoding.
 */
export class Decoder extends Transform {
  #beginning: Buffer[] | null = []
  #length = 0
  #decoder: TextDecoder | null = null

  constructor(private readonly onEncoding: (encoding: Encoding) => void) {
    super({ readableObjectMode: true })
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    try {
      if (this.#beginning) {
        this.#beginning.push(chunk)
        this.#length += chunk.length
        if (this.#length >= BEGINNING) {
          this.#begin()
        }
      } else {
        this.#decode(chunk, true)
      }
      done()
    } catch (error) {
      done(error as Error)
    }
  }

  override _flush(done: TransformCallback): void {
    try {
      this.#begin()
      this.#decode(Buffer.alloc(0), false)
      done()
    } catch (error) {
      done(error as Error)
    }
  }

  #begin(): void {
    if (!this.#beginning) {
      return
    }
    const beginning = Buffer.concat(this.#beginning)
    this.#beginning = null
    if (beginning.length === 0) {
      throw unreadable("The file is empty.")
    }
    const encoding = encodingOf(beginning)
    this.onEncoding(encoding)
    // Half a character of UTF-16 can be told apart and stands for itself; bytes that are no UTF-8 are all of another encoding.
    this.#decoder = new TextDecoder(encoding, { fatal: encoding === "utf-8" })
    this.#decode(beginning, true)
  }

  #decode(chunk: Buffer, stream: boolean): void {
    try {
      const text = this.#decoder?.decode(chunk, { stream }) ?? ""
      if (text !== "") {
        this.push(text)
      }
    } catch {
      throw otherEncoding()
    }
  }
}
