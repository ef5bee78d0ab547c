import { useEffect, useLayoutEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { useBlocker } from "react-router-dom"
import LeavePrompt from "../forms/leave-prompt"

/** Asks before a file that is on its way is given up. */
const UploadGuard = ({ isSending }: { isSending: boolean }) => {
  const { t } = useTranslation("chatCrm")
  const present = useRef(isSending)
  useLayoutEffect(() => {
    present.current = isSending
  }, [isSending])

  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => present.current && currentLocation.pathname !== nextLocation.pathname
  )

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => present.current && event.preventDefault()
    window.addEventListener("beforeunload", ask)
    return () => window.removeEventListener("beforeunload", ask)
  }, [])

  useEffect(() => {
    // It arrived while the question was there: there is nothing left to lose, and the result is worth staying for.
    if (!isSending && blocker.state === "blocked") {
      blocker.reset()
    }
  }, [isSending, blocker])

  return (
    <LeavePrompt
      open={blocker.state === "blocked"}
      blocker={blocker}
      title={t("imports.leave.title")}
      text={t("imports.leave.text")}
      stay={t("imports.leave.stay")}
      leave={t("imports.leave.go")}
    />
  )
}

export default UploadGuard
