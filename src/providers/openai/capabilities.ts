import { APIError } from "openai"
import type { ResolvedOpenAiOptions } from "./options"

/** How a server wants to be asked. */
export type Capabilities = {
  format: "json_schema" | "json_object"
  limit: "max_completion_tokens" | "max_tokens"
  /** Whether the other name of the limit was refused already: a server that knows neither is not asked for ever. */
  isLimitSettled: boolean
  temperature: boolean
  effort: boolean
}

/** What is tried first. OpenAI's own newer models know only the new name of the limit, many other servers only the old. */
export function firstCapabilities({ base_url, reasoning_effort }: ResolvedOpenAiOptions): Capabilities {
  const { hostname } = new URL(base_url)
  const isNew = /(?:^|\.)(?:openai|azure)\.com$/.test(hostname)
  return {
    format: "json_schema",
    limit: isNew ? "max_completion_tokens" : "max_tokens",
    isLimitSettled: false,
    temperature: !reasoning_effort || reasoning_effort === "none",
    effort: reasoning_effort !== undefined,
  }
}

/**
 * What is left when a server refused a request (400 or 422) and said which part of it; null where it is no such matter or
 * nothing less can be asked for.
 */
export function lesser(now: Capabilities, error: unknown): Capabilities | null {
  if (!(error instanceof APIError) || (error.status !== 400 && error.status !== 422)) {
    return null
  }
  const complaint = `${error.param ?? ""} ${error.code ?? ""} ${error.message}`.toLowerCase()
  if (/max_(?:completion_)?tokens/.test(complaint) && /unsupported|unrecogni[sz]ed|unknown|not supported|not permitted|extra|unexpected/.test(complaint)) {
    const other = now.limit === "max_tokens" ? "max_completion_tokens" : "max_tokens"
    return now.isLimitSettled ? null : { ...now, limit: other, isLimitSettled: true }
  }
  if (now.temperature && complaint.includes("temperature")) {
    return { ...now, temperature: false }
  }
  if (now.effort && /reasoning/.test(complaint)) {
    return { ...now, effort: false }
  }
  if (now.format === "json_schema" && /response_format|json_schema|schema|structured/.test(complaint)) {
    return { ...now, format: "json_object" }
  }
  return null
}
