import { Prompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useBlocker } from "react-router-dom"

/** Escape and a click beside the drawer close it: not while it shows what is never shown again, without asking. */
const LeaveWithoutSecret = () => {
  const { t } = useTranslation("chatCrm")
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && !isDone(nextLocation.state)
  )

  return (
    <Prompt open={blocker.state === "blocked"} variant="confirmation">
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{t("channels.secret.leave.title")}</Prompt.Title>
          <Prompt.Description>{t("channels.secret.leave.text")}</Prompt.Description>
        </Prompt.Header>
        <Prompt.Footer>
          <Prompt.Cancel type="button" onClick={() => blocker.reset?.()}>
            {t("channels.secret.leave.stay")}
          </Prompt.Cancel>
          <Prompt.Action type="button" onClick={() => blocker.proceed?.()}>
            {t("channels.secret.leave.go")}
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

export default LeaveWithoutSecret
