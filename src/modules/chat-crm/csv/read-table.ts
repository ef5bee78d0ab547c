import { Transform, type TransformCallback } from "node:stream"
import { CsvError, parse, type Parser } from "csv-parse"
import type { FileSeparator } from "../../../types"
import { unguarded } from "./cells"
import { dialectOf } from "./dialect"
import { unreadable } from "./problems"

/** A row of a file below its header. */
export type TableRow = {
  /** As a spreadsheet numbers it: the header is 1. */
  row: number
  /** Their texts, without the guard against formulas. */
  cells: string[]
  /** Why it cannot be taken, whatever its cells say; null where it can. */
  problem: string | null
}

export const MAX_COLUMNS = 1_000
const MAX_CELL = 100_000
/** Characters of a whole row: what is longer is no row, but a quotation mark that nobody closed. */
const MAX_ROW = 2_000_000

/** Text of a file to whatever `textOf` makes of its rows; rows without any text are passed over, and numbered. */
export class TableReader extends Transform {
  headers: string[] = []
  separator: FileSeparator = ","
  rows = 0
  #parser: Parser | null = null
  #held = ""
  #record = 0
  #written: string[] = []

  /** `textOf` gives the text that goes out for a row; rows are counted from 1. */
  constructor(private readonly textOf: (row: TableRow, position: number) => string) {
    super({ writableObjectMode: true })
  }

  override _transform(text: string, _: BufferEncoding, done: TransformCallback): void {
    if (!this.#parser && this.#held === "" && text.endsWith("\r")) {
      // Whether it is half of a line end, what follows tells.
      this.#held = text
      done()
      return
    }
    const beginning = this.#held
    this.#held = ""
    this.#write(beginning + text, (error) => this.#handOn(error, done))
  }

  #write(text: string, written?: (error?: Error | null) => void): Parser {
    const { parser, skipped } = this.#parser ? { parser: this.#parser, skipped: 0 } : this.#begin(text)
    parser.write(text.slice(skipped), written)
    return parser
  }

  override _flush(done: TransformCallback): void {
    const parser = this.#held === "" ? this.#parser : this.#write(this.#held)
    if (!parser) {
      done(unreadable("The file is empty."))
      return
    }
    parser.removeAllListeners("error").once("error", (error: Error) => done(this.#told(error)))
    parser.once("end", () => {
      const isEmpty = this.#record === 0 || this.headers.every((header) => header.trim() === "")
      this.#handOn(isEmpty ? unreadable("The file is empty.") : null, done)
    })
    parser.end()
  }

  #begin(beginning: string): { parser: Parser; skipped: number } {
    const { separator, line_ends, skipped } = dialectOf(beginning)
    this.separator = separator
    const parser = parse({
      delimiter: separator,
      record_delimiter: line_ends,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: MAX_ROW,
      on_record: (record: string[]) => {
        this.#take(record)
        return null
      },
    })
    // What a write fails with comes with the write.
    parser.on("error", () => undefined)
    parser.resume()
    this.#parser = parser
    return { parser, skipped }
  }

  #take(record: string[]): void {
    this.#record += 1
    if (this.#record === 1) {
      this.headers = headersOf(record)
      return
    }
    if (record.every((cell) => cell.trim() === "")) {
      return
    }
    this.rows += 1
    const problem = rowProblem(record, this.headers.length)
    const row = { row: this.#record, cells: record.slice(0, MAX_COLUMNS).map(unguarded), problem }
    this.#written.push(this.textOf(row, this.rows))
  }

  #handOn(error: Error | null | undefined, done: TransformCallback): void {
    if (error) {
      done(this.#told(error))
      return
    }
    const text = this.#written.join("")
    this.#written = []
    done(null, text === "" ? undefined : Buffer.from(text))
  }

  /** What the parser met, as a sentence. */
  #told(error: Error): Error {
    if (!(error instanceof CsvError)) {
      return error
    }
    const row = this.#record + 1
    if (error.code === "CSV_QUOTE_NOT_CLOSED" || error.code === "CSV_MAX_RECORD_SIZE") {
      return unreadable(
        `Row ${row} does not end: a quotation mark in it is not closed, or a cell is larger than ${(MAX_ROW / 1_000_000).toFixed(0)} MB.`,
        row
      )
    }
    return unreadable(`Row ${row} cannot be read as CSV.`, row)
  }
}

function headersOf(record: string[]): string[] {
  const headers = record.map((header) => unguarded(header))
  while (headers.length > 1 && headers.at(-1)?.trim() === "") {
    headers.pop()
  }
  if (headers.length > MAX_COLUMNS) {
    throw unreadable(`The file has ${headers.length} columns; at most ${MAX_COLUMNS} can be read.`, 1)
  }
  return headers
}

function rowProblem(record: string[], columns: number): string | null {
  if (record.slice(columns).some((cell) => cell.trim() !== "")) {
    return `The row has ${record.length} cells, and the header ${columns}: perhaps a text with a separator in it is not in quotation marks.`
  }
  const tooLong = record.findIndex((cell) => cell.length > MAX_CELL)
  return tooLong < 0 ? null : `The cell in column ${tooLong + 1} is longer than ${MAX_CELL.toLocaleString("en")} characters.`
}
