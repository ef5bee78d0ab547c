import { BellAlert, LightBulb, Target } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import type { Alert, AlertKind } from "../../lib/types"

const ICONS = { human_needed: BellAlert, intent: LightBulb, intent_level: Target }

const COLORS: Record<AlertKind, string> = {
  human_needed: "bg-ui-tag-red-bg text-ui-tag-red-icon",
  intent: "bg-ui-tag-purple-bg text-ui-tag-purple-icon",
  intent_level: "bg-ui-tag-green-bg text-ui-tag-green-icon",
}

/** Decoration: the sentence says what happened. What is handled is calm. */
const AlertIcon = ({ kind, state }: Pick<Alert, "kind" | "state">) => {
  const Icon = ICONS[kind]

  return (
    <span
      aria-hidden
      className={clx(
        "shadow-borders-base flex size-7 shrink-0 items-center justify-center rounded-full",
        state === "open" ? COLORS[kind] : "bg-ui-bg-base text-ui-fg-muted"
      )}
    >
      <Icon />
    </span>
  )
}

export default AlertIcon
