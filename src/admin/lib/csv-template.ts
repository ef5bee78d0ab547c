import { detailField, FILE_FIELDS } from "./import-columns"

/** A customer of the template; fields that are not named stay empty. */
export type TemplateRow = Record<string, string>

const BYTE_ORDER_MARK = "\uFEFF"

/** The header of our files with rows below it, as text that every spreadsheet opens in the right letters. */
export const csvTemplate = (rows: TemplateRow[], details: string[]): string => {
  const header = [...FILE_FIELDS, ...details.map(detailField)]
  const lines = [header, ...rows.map((row) => header.map((field) => guarded(row[field] ?? "")))]

  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("")
}

/** No spreadsheet takes it for a formula; an import takes the mark away again. */
const guarded = (cell: string): string => (/^[=+\-@']/.test(cell) ? `'${cell}` : cell)

const quoted = (cell: string): string => (/[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
