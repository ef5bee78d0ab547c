import { MedusaError } from "@medusajs/framework/utils"
import { pipeline, type Readable } from "node:stream"
import { Transfers } from "./copy"
import { BYTE_ORDER_MARK, csvRow } from "./csv/cells"
import { FILE_COLUMNS, isFileField, METADATA_PREFIX, type FileField } from "./csv/columns"
import { LineEnds } from "./csv/line-ends"
import type { Cursors } from "./cursor"
import type { Database } from "./database"
import { findCustomers } from "./find-customers"
import { BEGIN_EXPORT, copyOfCustomers } from "./queries/export-customers"
import type { CustomerFilter } from "./queries/list-customers"
import { knownMetadataKeys } from "./queries/metadata-keys"
import { patternsOf, storable } from "./queries/search-customers"

export type ExportRequest = {
  filter: CustomerFilter & { q?: string }
  /** Names of the header, in their order; `metadata` stands for all keys. All columns unless told. */
  columns?: string[]
}

export type Export = {
  /** The file: UTF-8 with a byte order mark. It has to be read to its end, or destroyed. */
  stream: Readable
  /** How many rows it has below its header, where that is known exactly. */
  total: number | null
}

/** Customers as a file, straight from the database: nothing of it is ever stored. */
export class Exports {
  readonly #transfers: Transfers

  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors
  ) {
    this.#transfers = new Transfers(database)
  }

  /**
   * Begins a file of all customers that a filter fits, as of now. Throws a sentence for columns that there are none of,
   * `too_many_transfers` (429) where the process carries as many files as it does at a time.
   */
  async open(chatbotId: string, { filter, columns }: ExportRequest): Promise<Export> {
    const fields = fieldsOf(columns, await knownMetadataKeys(this.database.query, chatbotId))
    const { q = "", status, ...others } = filter
    const patterns = q.trim() === "" ? [] : await patternsOf(this.database.query, q)
    const statement = copyOfCustomers(chatbotId, { ...others, status: status?.map(storable) }, patterns, fields)
    const total = await this.#count(chatbotId, filter)
    const transfer = await this.#transfers.open()
    try {
      await transfer.sql(BEGIN_EXPORT)
      const file = new LineEnds(BYTE_ORDER_MARK + csvRow(fields))
      // What fails on the way fails the file, and with it whoever reads it.
      pipeline(transfer.read(statement), file, (error) => void transfer.close({ broken: Boolean(error) }))
      return { stream: file, total }
    } catch (error) {
      await transfer.close({ broken: true })
      throw error
    }
  }

  async #count(chatbotId: string, filter: ExportRequest["filter"]): Promise<number | null> {
    try {
      const query = { ...filter, limit: 1, order: "-last_active" } as const
      const { count, count_is_exact } = await findCustomers(this.database, this.cursors, chatbotId, query)
      return count_is_exact ? count : null
    } catch (error) {
      if (error instanceof MedusaError) {
        return null
      }
      throw error
    }
  }
}

function fieldsOf(columns: string[] | undefined, keys: string[]): FileField[] {
  const all = keys.map((key): FileField => `${METADATA_PREFIX}${key}`)
  if (!columns || columns.length === 0) {
    return [...FILE_COLUMNS, ...all]
  }
  const fields = columns.flatMap((column) => {
    if (column === "metadata") {
      return all
    }
    if (!isFileField(column)) {
      const sentence = `There is no column ${column}; there are ${FILE_COLUMNS.join(", ")}, metadata and metadata.<key>.`
      throw new MedusaError(MedusaError.Types.INVALID_DATA, sentence)
    }
    return [column]
  })
  return [...new Set(fields)]
}
