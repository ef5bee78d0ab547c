import type { Job } from "./types"

export const IMPORT_STEPS = ["file", "check", "import"] as const
export type ImportStep = (typeof IMPORT_STEPS)[number]

/** Which step of the import a job stands in; without one there is no file yet. */
export const stepOf = (job: Pick<Job, "state"> | undefined): ImportStep => {
  switch (job?.state) {
    case undefined:
      return "file"
    case "queued":
    case "previewing":
    case "awaiting_confirmation":
      return "check"
    default:
      return "import"
  }
}

/** Whether a page of the dashboard shows this job in full, so that nothing else needs to tell its end. */
export const isImportOpen = ({ pathname, search }: Pick<Location, "pathname" | "search">, jobId: string): boolean =>
  pathname.endsWith("/customers/import") && new URLSearchParams(search).get("job") === jobId

/** An import that ended before it began has no result to tell of. */
export const hasBegun = ({ state, counts }: Pick<Job, "state" | "counts">): boolean =>
  state !== "cancelled" || Object.values(counts).some((count) => count > 0)
