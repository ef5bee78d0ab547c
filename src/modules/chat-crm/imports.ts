import { MedusaError } from "@medusajs/framework/utils"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { ImportOptions, ImportPreviewing, ImportStart, ImportUpload, Job } from "../../types"
import { Transfers } from "./copy"
import { BYTE_ORDER_MARK, csvRow } from "./csv/cells"
import { Decoder } from "./csv/encoding"
import { NOTHING_SEEN } from "./csv/import-input"
import { guessMapping, mappingProblem, type Mapping } from "./csv/mapping"
import { diskFull, isDiskFull, uploadGone } from "./csv/problems"
import { DEFAULT_OPTIONS } from "./csv/read-row"
import { TableReader } from "./csv/read-table"
import type { Database } from "./database"
import { notFound } from "./errors"
import type { Facts } from "./facts"
import { enqueueJob, toJob, type Jobs } from "./jobs"
import { stateAfter } from "./jobs/states"
import {
  findForgottenImports,
  forgetEndedImports,
  refusedRows,
  STAGE,
  stagedLine,
} from "./queries/import-rows"
import { forgetLostUploads, forgetUpload, noteUpload, takeUpload } from "./queries/import-uploads"
import { createJob, findJob, lockJob, newJobId, saveJob, type JobKey, type JobRow } from "./queries/jobs"
import { storable } from "./queries/search-customers"

const HOUR_MS = 3_600_000
const UNCONFIRMED_MS = 7 * 24 * HOUR_MS
const REFUSED_KEPT_MS = 30 * 24 * HOUR_MS

/** Refused rows read at once. */
const READ_AT_ONCE = 1_000

const MAX_FILE_NAME = 255

/** Files that become customers: taken in, looked at, imported. Going on from there is that of every job; see {@link Jobs}. */
export class Imports {
  readonly #transfers: Transfers

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly facts: Facts
  ) {
    this.#transfers = new Transfers(database)
  }

  /**
   * Stages the rows of a file as it comes in; all of them or, where it does not come to its end, none. Throws a sentence for
   * what is no CSV (400 `unreadable_file`), `too_many_transfers` (429), `disk_full` (507). Begin with it soon: an hour
   * after it arrived, an upload that nothing became of may be removed.
   */
  async upload(chatbotId: string, file: Readable, { file_name }: { file_name?: string | null } = {}): Promise<ImportUpload> {
    const key = { chatbot_id: chatbotId, job_id: newJobId() }
    let encoding: ImportUpload["encoding"] = "utf-8"
    const decoder = new Decoder((found) => (encoding = found))
    const reader = new TableReader((row, position) => stagedLine(key, { ...row, position }))
    const transfer = await this.#transfers.open()
    try {
      // One transaction: a file that is cut off leaves nothing, whoever dies.
      await transfer.sql("set statement_timeout = 0; begin")
      await pipeline(file, decoder, reader, transfer.write(STAGE))
      await noteUpload(transfer.sql, key)
      await transfer.sql("commit")
      await transfer.close()
    } catch (error) {
      await transfer.close({ broken: true })
      throw isDiskFull(error) ? diskFull() : error
    }
    const name = file_name ? storable(file_name).slice(0, MAX_FILE_NAME).toWellFormed() : null
    return { job_id: key.job_id, file_name: name, encoding, separator: reader.separator, headers: reader.headers, rows: reader.rows }
  }

  /** Removes an upload that no import is to begin with. */
  async discard(chatbotId: string, { job_id }: ImportUpload): Promise<void> {
    await forgetUpload(this.database.query, { chatbot_id: chatbotId, job_id })
  }

  /**
   * Begins to look at an uploaded file; what its columns are is guessed. Throws `upload_gone` (409) where that was removed, or
   * is another import's already.
   */
  async start({ chatbot_id, source, actor, upload, options }: ImportStart): Promise<Job> {
    const { job_id, rows, headers, ...file } = upload
    const job = await this.database.transaction(async (sql) => {
      if (!(await takeUpload(sql, { chatbot_id, job_id }))) {
        throw uploadGone()
      }
      const input = {
        ...file,
        headers: headers.map((header) => storable(header)),
        mapping: guessMapping(headers),
        options: { ...DEFAULT_OPTIONS, ...options },
        ...NOTHING_SEEN,
      }
      const row = await createJob(sql, { chatbot_id, id: job_id, kind: "import", total: rows, input: { source, writes: [], import: input }, actor })
      await enqueueJob(sql, { chatbot_id, job_id })
      return row
    })
    return toJob(job)
  }

  /**
   * Looks at a file again, its columns or options being others. Throws a sentence for a mapping that cannot be (400),
   * `wrong_job_state` (409) where the import has begun, or is none.
   */
  async preview({ chatbot_id, job_id, mapping, options }: ImportPreviewing): Promise<Job> {
    const key = { chatbot_id, job_id }
    await this.database.transaction(async (sql) => {
      const job = await lockJob(sql, key)
      if (!job) {
        throw notFound("job", job_id)
      }
      const state = stateAfter("preview", job.kind === "import" ? job.state : "done")
      await saveJob(sql, { ...job, state, done: 0, preview: null, input: previewedAgain(job, mapping, options) })
      await enqueueJob(sql, key)
    })
    return this.jobs.find(key)
  }

  /**
   * The refused rows of an import as a file that can be corrected and sent again. Throws where the chatbot has no job of that
   * id; a job of another kind has no rows.
   */
  async refused(key: JobKey): Promise<Readable> {
    const job = await findJob(this.database.query, key)
    if (!job) {
      throw notFound("job", key.job_id)
    }
    return Readable.from(this.#refused(key, job.input.import?.headers ?? []), { objectMode: false })
  }

  async *#refused(key: JobKey, headers: string[]): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + csvRow([...headers, "row", "reason"])
    let after = 0
    let rows: Awaited<ReturnType<typeof refusedRows>>
    do {
      rows = await refusedRows(this.database.query, key, after, READ_AT_ONCE)
      after = rows.at(-1)?.position ?? after
      yield rows.map(({ row, reason, cells }) => refusedRow(headers, cells, row, reason)).join("")
    } while (rows.length > 0)
  }

  /** Forgets what nobody comes back to: imports not confirmed for a week, refused rows after a month, uploads of dead processes. */
  async housekeep(now = Date.now()): Promise<void> {
    const { query } = this.database
    for (const key of await findForgottenImports(query, new Date(now - UNCONFIRMED_MS))) {
      await this.jobs.cancel({ ...key, source: "staff", actor: { type: "system" } }).catch(() => undefined)
    }
    await forgetEndedImports(query, new Date(now - REFUSED_KEPT_MS))
    await forgetLostUploads(query, new Date(now - HOUR_MS))
    this.facts.announce()
  }
}

function previewedAgain({ input }: JobRow, mapping: (string | null)[] | undefined, options: Partial<ImportOptions> = {}): JobRow["input"] {
  const known = input.import
  if (!known) {
    return input
  }
  const problem = mapping && mappingProblem(mapping, known.headers)
  if (problem) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, problem)
  }
  const again = { mapping: (mapping as Mapping | undefined) ?? known.mapping, options: { ...known.options, ...options } }
  return { ...input, import: { ...known, ...again, ...NOTHING_SEEN } }
}

/** A refused row as it was, with its number and why. Cells behind the header's stay, so that it is refused again unless corrected. */
function refusedRow(headers: string[], cells: string[], row: number, reason: string): string {
  const end = cells.findLastIndex((cell) => cell.trim() !== "") + 1
  const surplus = cells.slice(headers.length, Math.max(headers.length, end))
  return csvRow([...headers.map((_, column) => cells[column] ?? ""), String(row), reason, ...surplus])
}
