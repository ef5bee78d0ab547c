import { useLayoutEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { useBlocker } from "react-router-dom"
import { isWorkDone } from "../../lib/is-work-done"
import LeavePrompt from "../forms/leave-prompt"

/** What closing would lose: what was typed, or a secret that is never shown again. */
export type LeaveReason = "unsaved" | "secret"

/**
 * Escape and a click beside a drawer close it: not without asking while there is something to lose. It stays mounted, with
 * or without a reason, because a guard that comes together with the secret is a moment late.
 */
const LeaveGuard = ({ reason }: { reason: LeaveReason | undefined }) => {
  const { t } = useTranslation("chatCrm")
  const present = useRef(reason)
  useLayoutEffect(() => {
    present.current = reason
  }, [reason])

  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      present.current !== undefined &&
      currentLocation.pathname !== nextLocation.pathname &&
      !isWorkDone(nextLocation.state)
  )
  const asked = reason ?? "secret"

  return (
    <LeavePrompt
      open={blocker.state === "blocked"}
      blocker={blocker}
      title={t(`channels.leave.${asked}.title`)}
      text={t(`channels.leave.${asked}.text`)}
      stay={t("channels.leave.stay")}
      leave={t("channels.leave.go")}
    />
  )
}

export default LeaveGuard
