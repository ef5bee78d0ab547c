import {
  ArrowDownTray,
  BellAlert,
  ChatBubbleLeftRight,
  DocumentText,
  LightBulb,
  Link,
  PencilSquare,
  ShoppingCart,
  Sparkles,
  Tag,
  Target,
  XCircle,
} from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import type { ComponentType } from "react"
import type { TimelineKind } from "../../lib/types"

const ICONS: Record<TimelineKind, ComponentType> = {
  conversation_started: ChatBubbleLeftRight,
  status_changed: Tag,
  intent_changed: Target,
  note_added: DocumentText,
  field_changed: PencilSquare,
  imported: ArrowDownTray,
  linked: Link,
  unlinked: XCircle,
  intent_triggered: LightBulb,
  human_needed: BellAlert,
  order_placed: ShoppingCart,
}

/** Decoration: the sentence says what happened, and who did it. */
const EntryIcon = ({ kind, isByAi }: { kind: TimelineKind; isByAi: boolean }) => {
  const Icon = isByAi ? Sparkles : ICONS[kind]

  return (
    <span
      aria-hidden
      className={clx(
        "shadow-borders-base flex size-7 shrink-0 items-center justify-center rounded-full",
        isByAi ? "bg-ui-tag-purple-bg text-ui-tag-purple-icon" : "bg-ui-bg-base text-ui-fg-subtle"
      )}
    >
      <Icon />
    </span>
  )
}

export default EntryIcon
