import { MedusaError } from "@medusajs/framework/utils"
import { ChatCrmError } from "../errors"

/** 400: a file cannot be read at all, and why; `row` where it can be told. */
export const unreadable = (sentence: string, row?: number): ChatCrmError =>
  new ChatCrmError(400, MedusaError.Types.INVALID_DATA, sentence, {
    code: "unreadable_file",
    ...(row !== undefined && { row }),
  })

/** 408: an upload, or a download, in which nothing moves. */
export const stalled = (): ChatCrmError =>
  new ChatCrmError(408, MedusaError.Types.INVALID_DATA, "Nothing came for a minute. Nothing was kept; send the file again.", {
    code: "stalled",
  })

/** 429: as many files as a process carries at a time are under way. */
export const tooManyTransfers = (most: number): ChatCrmError =>
  new ChatCrmError(429, MedusaError.Types.CONFLICT, `${most} files are on their way already. Try again when one of them has arrived.`, {
    code: "too_many_transfers",
    most,
  })

/** Whether the database has no room left, by PostgreSQL's code. */
export const isDiskFull = (error: unknown): boolean => (error as { code?: unknown }).code === "53100"

/** Why a job ends that the database has no room for. */
export const NO_ROOM_FOR_WORK = "The database has no room left. What was done stays, and can be undone once there is room."

/** 507: the database has no room for a file. */
export const diskFull = (): ChatCrmError =>
  new ChatCrmError(507, MedusaError.Types.UNEXPECTED_STATE, "The database has no room left for this file. Nothing of it was kept.", {
    code: "disk_full",
  })

/** 409: an upload that no import can begin with any more. */
export const uploadGone = (): ChatCrmError =>
  new ChatCrmError(409, MedusaError.Types.CONFLICT, "This file is not there any more. Send it again.", { code: "upload_gone" })

/** 409: an import that would fail as it is, and why. */
export const cannotConfirm = (sentence: string): ChatCrmError =>
  new ChatCrmError(409, MedusaError.Types.CONFLICT, sentence, { code: "import_problem" })
