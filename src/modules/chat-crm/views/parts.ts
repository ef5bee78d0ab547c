import { MedusaError } from "@medusajs/framework/utils"
import type { ViewParams } from "../../../types"

const MAX_NAME = 80
const MAX_PARAMS = 4_000
const VISIBLE = /[^\p{White_Space}\p{Cc}\p{Cf}]/u

/** A view's name as it is stored. Throws a sentence where it is empty, too long, or cannot be stored. */
export function viewName(given: string): string {
  if (!isStorable(given)) {
    throw invalid("This name holds characters that cannot be stored.")
  }
  const name = given.normalize("NFC").trim()
  if (!VISIBLE.test(name)) {
    throw invalid("A view needs a name.")
  }
  if (name.length > MAX_NAME) {
    throw invalid(`A view's name takes at most ${MAX_NAME} characters; this one has ${name.length}.`)
  }
  return name
}

/** A name as names are compared: two that differ in upper and lower case alone are one. */
export const nameKey = (name: string): string => name.toLowerCase()

/**
 * Filters as they are stored: without those that choose nothing. A stage that is removed later stays in them, and nobody
 * is in it. Throws a sentence where they are too long, or cannot be stored.
 */
export function viewParams({ q, platform, purchase_intent, status, new_this_month, needs_attention, order }: ViewParams): ViewParams {
  const params: ViewParams = {
    ...(q?.trim() && { q: q.trim() }),
    ...(platform?.length && { platform: distinct(platform) }),
    ...(purchase_intent?.length && { purchase_intent: distinct(purchase_intent) }),
    ...(status?.length && { status: distinct(status) }),
    ...(new_this_month && { new_this_month }),
    ...(needs_attention && { needs_attention }),
    ...(order && order !== "-last_active" && { order }),
  }
  if (![params.q ?? "", ...(params.status ?? [])].every(isStorable)) {
    throw invalid("These filters hold characters that cannot be stored.")
  }
  if (JSON.stringify(params).length > MAX_PARAMS) {
    throw invalid("These are more filters than a view takes. Choose fewer.")
  }
  return params
}

const distinct = <T>(values: T[]): T[] => [...new Set(values)]

const isStorable = (text: string): boolean => !text.includes("\u0000") && text.isWellFormed()

export const invalid = (sentence: string): MedusaError => new MedusaError(MedusaError.Types.INVALID_DATA, sentence)
