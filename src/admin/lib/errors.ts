type ErrorBody = {
  type?: string
  message?: string
  code?: string
  required_plan?: string
  current_plan?: string
  author?: string
  maker?: string
  name?: string
  most?: number
}

/** Codes of refusals that the dashboard has words for, in the reader's language; the server's sentences are English. */
const EXPLAINED_CODES = [
  "stale_version",
  "search_too_broad",
  "not_the_author",
  "not_the_maker",
  "name_taken",
  "messages_changed",
  "upload_gone",
  "too_many_transfers",
  "stalled",
  "disk_full",
] as const
export type ExplainedCode = (typeof EXPLAINED_CODES)[number]

export class ApiError extends Error {
  readonly status: number
  readonly code: string | undefined
  readonly body: ErrorBody

  constructor(status: number, body: unknown) {
    const fields: ErrorBody = body !== null && typeof body === "object" ? body : {}
    super(fields.message ?? `HTTP ${status}`)
    this.name = "ApiError"
    this.status = status
    this.code = fields.code
    this.body = fields
  }
}

/** The request left, no answer came: offline, the server is down, or the browser blocked it. */
export class NetworkError extends Error {
  constructor(cause: unknown) {
    super("No answer from the server", { cause })
    this.name = "NetworkError"
  }
}

export type PlanRequired = { requiredPlan: string; currentPlan: string | undefined }

export const planRequiredOf = (error: unknown): PlanRequired | null => {
  if (!(error instanceof ApiError) || error.code !== "plan_required") {
    return null
  }
  return {
    requiredPlan: error.body.required_plan ?? "",
    currentPlan: error.body.current_plan,
  }
}

export const explainedCodeOf = (error: unknown): ExplainedCode | undefined =>
  error instanceof ApiError ? EXPLAINED_CODES.find((code) => code === error.code) : undefined

export const isNotFound = (error: unknown): boolean =>
  error instanceof ApiError && error.status === 404
