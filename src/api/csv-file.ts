import type { MedusaResponse } from "@medusajs/framework/http"

/** A client that takes nothing for so long is gone. */
const STALLED_MS = 120_000

const MAX_NAME = 80

/** Announces a CSV file that follows, named after `title` and today. */
export function sendsFile(res: MedusaResponse, title: string): void {
  res.set({
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="${fileName(title)}-${new Date().toISOString().slice(0, 10)}.csv"`,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "access-control-expose-headers": "content-disposition, x-total-rows",
  })
  res.setTimeout(STALLED_MS, () => res.destroy())
}

/** A name that every system takes: Latin letters, digits and dashes. */
const fileName = (title: string): string =>
  title
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, MAX_NAME)
