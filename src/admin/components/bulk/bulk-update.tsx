import { Button, Prompt } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { formatCount } from "../../lib/time"
import type { BulkSelection, Chatbot } from "../../lib/types"
import BulkUpdateForm from "./bulk-update-form"

type BulkUpdateProps = {
  chatbot: Chatbot
  selection: BulkSelection
  count: number
  isExact: boolean
  /** Called once the dialog is gone: the focus is whoever is told's to place. */
  onStarted: () => void
}

/** Gives many customers a status or an intent. What comes of it is shown by the jobs under way. */
const BulkUpdate = ({ chatbot, selection, count, isExact, onStarted }: BulkUpdateProps) => {
  const { t, i18n } = useTranslation("chatCrm")
  const [isOpen, setIsOpen] = useState(false)
  const hasStarted = useRef(false)
  const counted = { count, formatted: formatCount(count, i18n.language) }
  const who = isExact ? t("bulk.who", counted) : t("bulk.whoAtLeast", counted)

  return (
    <Prompt variant="confirmation" open={isOpen} onOpenChange={setIsOpen}>
      <Prompt.Trigger asChild>
        <Button size="small" variant="secondary" aria-keyshortcuts="b">
          {t("bulk.action")}
        </Button>
      </Prompt.Trigger>
      <Prompt.Content
        className="max-w-[min(440px,calc(100vw-2rem))]"
        onCloseAutoFocus={(event) => {
          if (hasStarted.current) {
            event.preventDefault()
            hasStarted.current = false
            onStarted()
          }
        }}
      >
        <Prompt.Header>
          <Prompt.Title>{t("bulk.title", { who })}</Prompt.Title>
          <Prompt.Description>{t("bulk.text")}</Prompt.Description>
        </Prompt.Header>
        <BulkUpdateForm
          chatbot={chatbot}
          selection={selection}
          who={who}
          onStarted={() => {
            hasStarted.current = true
            setIsOpen(false)
          }}
        />
      </Prompt.Content>
    </Prompt>
  )
}

export default BulkUpdate
