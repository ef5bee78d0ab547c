import { Prompt } from "@medusajs/ui"
import { useEffect, useState, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { useBlocker } from "react-router-dom"
import { FieldBoardContext, useAnnounced, useUnsaved } from "../../hooks/use-autosave-board"
import { createFieldBoard, type FieldBoard } from "../../lib/field-board"

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
      !isDone(nextLocation.state)
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
    <Prompt open={asks} variant="confirmation">
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{t("profile.leave.title")}</Prompt.Title>
          <Prompt.Description>{t("profile.leave.text")}</Prompt.Description>
        </Prompt.Header>
        <Prompt.Footer>
          <Prompt.Cancel type="button" onClick={() => blocker.reset?.()}>
            {t("profile.leave.stay")}
          </Prompt.Cancel>
          <Prompt.Action type="button" onClick={() => blocker.proceed?.()}>
            {t("profile.leave.go")}
          </Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}

/** How the dashboard marks a way out that is taken because the work is done. */
const isDone = (state: unknown): boolean =>
  state !== null && typeof state === "object" && "isSubmitSuccessful" in state && state.isSubmitSuccessful === true

export default ProfileSaves
