import { Transform, type TransformCallback } from "node:stream"

const QUOTE = 0x22
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/** Ends the rows of a file with CR LF, as RFC 4180 has it; line breaks within cells stay. Begins with `beginning`. */
export class LineEnds extends Transform {
  #isQuoted = false
  #beginning: Buffer | null

  constructor(beginning: string) {
    super({ readableHighWaterMark: 1_048_576 })
    this.#beginning = Buffer.from(beginning)
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.#begin()
    done(null, this.#ended(chunk))
  }

  override _flush(done: TransformCallback): void {
    this.#begin()
    done()
  }

  #begin(): void {
    if (this.#beginning) {
      this.push(this.#beginning)
      this.#beginning = null
    }
  }

  #ended(chunk: Buffer): Buffer {
    const out = Buffer.allocUnsafe(chunk.length * 2)
    let length = 0
    let from = 0
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]
      if (byte === QUOTE) {
        this.#isQuoted = !this.#isQuoted
      } else if (byte === LINE_FEED && !this.#isQuoted) {
        length += chunk.copy(out, length, from, at)
        out[length++] = CARRIAGE_RETURN
        from = at
      }
    }
    length += chunk.copy(out, length, from)
    return out.subarray(0, length)
  }
}
