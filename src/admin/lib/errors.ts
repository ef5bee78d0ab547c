type ErrorBody = {
  type?: string
  message?: string
  code?: string
  required_plan?: string
  current_plan?: string
}

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

export const isNotFound = (error: unknown): boolean =>
  error instanceof ApiError && error.status === 404
