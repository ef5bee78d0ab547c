import { Prompt } from "@medusajs/ui"
import type { Blocker } from "react-router-dom"

type LeavePromptProps = {
  open: boolean
  blocker: Blocker
  title: string
  text: string
  stay: string
  leave: string
}

/** Asks whether to go where going would lose something. */
const LeavePrompt = ({ open, blocker, title, text, stay, leave }: LeavePromptProps) => (
  <Prompt open={open} variant="confirmation">
    <Prompt.Content>
      <Prompt.Header>
        <Prompt.Title>{title}</Prompt.Title>
        <Prompt.Description>{text}</Prompt.Description>
      </Prompt.Header>
      <Prompt.Footer>
        <Prompt.Cancel type="button" onClick={() => blocker.reset?.()}>
          {stay}
        </Prompt.Cancel>
        <Prompt.Action type="button" onClick={() => blocker.proceed?.()}>
          {leave}
        </Prompt.Action>
      </Prompt.Footer>
    </Prompt.Content>
  </Prompt>
)

export default LeavePrompt
