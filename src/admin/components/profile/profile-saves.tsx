import { useEffect, useState, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { useBlocker } from "react-router-dom"
import { FieldBoardContext, useAnnounced, useUnsaved } from "../../hooks/use-autosave-board"
import { createFieldBoard, type FieldBoard } from "../../lib/field-board"
import { isWorkDone } from "../../lib/is-work-done"
import LeavePrompt from "../forms/leave-prompt"

/** How long a save of what was just typed may take to begin. */
const FLUSH_MS = 300

/** What the fields below it share: one voice for those who listen, and one guard for those who leave. */
const ProfileSaves = ({ children }: { children: ReactNode }) => {
  const [board] = useState(createFieldBoard)

  return (
    <FieldBoardContext.Provider value={board}>
      {children}
      <Announcer board={board} />
      <SaveGuard board={board} />
    </FieldBoardContext.Provider>
  )
}

const Announcer = ({ board }: { board: FieldBoard }) => (
  <div aria-live="polite" className="sr-only">
    {useAnnounced(board)}
  </div>
)

/** Leaving waits for what is being saved, and asks only where something would be lost. */
const SaveGuard = ({ board }: { board: FieldBoard }) => {
  const { t } = useTranslation("chatCrm")
  const unsaved = useUnsaved(board)
  const [isFlushed, setIsFlushed] = useState(false)
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      board.unsaved() !== "nothing" &&
      currentLocation.pathname !== nextLocation.pathname &&
      !isWorkDone(nextLocation.state)
  )
  const isBlocked = blocker.state === "blocked"

  useEffect(() => {
    if (!isBlocked) {
      return
    }
    board.flush()
    const timer = setTimeout(() => setIsFlushed(true), FLUSH_MS)
    return () => {
      clearTimeout(timer)
      setIsFlushed(false)
    }
  }, [isBlocked, board])

  useEffect(() => {
    if (isBlocked && unsaved === "nothing") {
      blocker.proceed()
    }
  }, [isBlocked, unsaved, blocker])

  useEffect(() => {
    if (unsaved === "nothing") {
      return
    }
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", warn)
    return () => window.removeEventListener("beforeunload", warn)
  }, [unsaved])

  const asks = isBlocked && (unsaved === "trouble" || (unsaved === "typing" && isFlushed))

  return (
    <LeavePrompt
      open={asks}
      blocker={blocker}
      title={t("profile.leave.title")}
      text={t("profile.leave.text")}
      stay={t("profile.leave.stay")}
      leave={t("profile.leave.go")}
    />
  )
}

export default ProfileSaves
