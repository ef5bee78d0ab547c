import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from "react"
import { createFieldBoard, type FieldBoard, type Unsaved } from "../lib/field-board"
import type { SaveStatus } from "../lib/field-save"

/** The board of the page; a field outside of one speaks to nobody. */
export const FieldBoardContext = createContext<FieldBoard>(createFieldBoard())

export const useFieldBoard = (): FieldBoard => useContext(FieldBoardContext)

/** Tells the page how a field stands; `flush` saves what was typed when the page is about to be left. */
export const useReport = (field: string, status: SaveStatus, flush: () => void): void => {
  const board = useFieldBoard()
  const latest = useRef(flush)

  useEffect(() => {
    latest.current = flush
  })
  useEffect(() => board.report(field, { status, flush: () => latest.current() }), [board, field, status])
  useEffect(() => () => board.report(field, null), [board, field])
}

export const useUnsaved = (board: FieldBoard): Unsaved => useSyncExternalStore(board.subscribe, board.unsaved)

export const useAnnounced = (board: FieldBoard): string => useSyncExternalStore(board.subscribe, board.announced)
