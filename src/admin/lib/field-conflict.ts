import { ApiError } from "./errors"
import type { CustomerProfile } from "./types"

/** The customer as it is now, where a save met somebody else's; null for any other error. */
export const currentOf = (error: unknown): CustomerProfile | null =>
  error instanceof ApiError && error.code === "stale_version" && "current" in error.body && isCustomer(error.body.current)
    ? error.body.current
    : null

const isCustomer = (value: unknown): value is CustomerProfile =>
  value !== null && typeof value === "object" && "version" in value && "provenance" in value
