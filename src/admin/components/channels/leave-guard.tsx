import { Prompt } from "@medusajs/ui"
import { useLayoutEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { useBlocker } from "react-router-dom"

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
      !isDone(nextLocation.state)
  )
  const asked = reason ?? "secret"

  return (
    <Prompt open={blocker.state === "blocked"} variant="confirmation">
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{t(`channels.leave.${asked}.title`)}</Prompt.Title>
          <Prompt.Description>{t(`channels.leave.${asked}.text`)}</Prompt.Description>
        </Prompt.Header>
        <Prompt.Footer>
          <Prompt.Cancel type="button" onClick={() => blocker.reset?.()}>
            {t("channels.leave.stay")}
          </Prompt.Cancel>
          <Prompt.Action type="button" onClick={() => blocker.proceed?.()}>
            {t("channels.leave.go")}
          </Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}

/** How the dashboard marks a drawer that closes because its work is done. */
const isDone = (state: unknown): boolean =>
  state !== null &&
  typeof state === "object" &&
  "isSubmitSuccessful" in state &&
  state.isSubmitSuccessful === true

export default LeaveGuard
