import { useCallback, useEffect, useReducer, useRef } from "react"
import { useTranslation } from "react-i18next"
import { currentOf } from "../lib/field-conflict"
import { fieldOf, nextField, shownOf, statusOf, type FieldEvent, type FieldState, type SaveStatus } from "../lib/field-save"
import type { CustomerField } from "../lib/field-specs"
import type { CustomerProfile } from "../lib/types"
import { useChangeCustomer } from "./api/customer"
import { useFieldBoard, useReport } from "./use-autosave-board"

const SAVED_SHOWN_MS = 3_000

export type Autosave<T> = {
  /** What the field shows. */
  value: T
  status: SaveStatus
  /** Why it could not be saved. */
  error: unknown
  /** What somebody else made of it meanwhile. */
  theirs: T | undefined
  type: (value: T) => void
  save: (value: T) => void
  /** Saves the value as it is, so that it becomes the team's. */
  keep: () => void
  retry: () => void
  takeMine: () => void
  /** Gives up what was typed, for what is stored. */
  drop: () => void
}

/** A field of a customer that saves by itself. */
export const useAutosave = <T>(customer: CustomerProfile, field: CustomerField<T>, label: string): Autosave<T> => {
  const { t } = useTranslation("chatCrm")
  const board = useFieldBoard()
  const { mutateAsync } = useChangeCustomer(customer.chatbot_id, customer.id)
  const definition = useRef(field)
  const step = useCallback(
    (state: FieldState<T>, event: FieldEvent<T>) => nextField(state, event, definition.current.same),
    []
  )
  const [state, dispatch] = useReducer(step, fieldOf(seenIn(customer, field)))
  const { sending, outcome } = state
  const status = statusOf(state)
  const value = shownOf(state)

  useEffect(() => dispatch({ type: "arrived", seen: seenIn(customer, definition.current) }), [customer])

  useEffect(() => {
    if (!sending) {
      return
    }
    const { write } = definition.current
    mutateAsync({ ...write(sending.value), version: sending.version }).then(
      (answer) => dispatch({ type: "stored", seen: seenIn(answer.customer, definition.current) }),
      (error: unknown) => {
        const current = currentOf(error)
        dispatch(
          current
            ? { type: "conflicted", theirs: seenIn(current, definition.current) }
            : { type: "failed", error }
        )
      }
    )
  }, [sending, mutateAsync])

  useEffect(() => {
    if (status !== "saved" && status !== "failed" && status !== "conflict") {
      return
    }
    board.announce(t(`profile.save.announce.${status}`, { field: label }))
    const timer = status === "saved" ? setTimeout(() => dispatch({ type: "faded" }), SAVED_SHOWN_MS) : undefined
    return () => {
      clearTimeout(timer)
      board.announce("")
    }
  }, [status, board, label, t])

  useReport(field.name, status, () => dispatch({ type: "decided", value }))

  return {
    value,
    status,
    error: outcome.kind === "failed" ? outcome.error : undefined,
    theirs: outcome.kind === "conflict" ? outcome.theirs.value : undefined,
    type: (typed) => dispatch({ type: "typed", value: typed }),
    save: (decided) => dispatch({ type: "decided", value: decided }),
    keep: () => dispatch({ type: "decided", value, keeps: true }),
    retry: () => dispatch({ type: "retried" }),
    takeMine: () => dispatch({ type: "tookMine" }),
    drop: () => dispatch({ type: "dropped" }),
  }
}

const seenIn = <T>(customer: CustomerProfile, { read }: CustomerField<T>) => ({
  value: read(customer),
  version: customer.version,
})
