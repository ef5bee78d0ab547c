import { Button, Drawer, Hint, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useErrorText } from "../../hooks/use-error-text"
import { displayName } from "../../lib/customer-name"
import type { Chatbot, Customer } from "../../lib/types"
import StatusBadge from "../customers/status-badge"
import CandidateRow from "./candidate-row"

type LinkConfirmationProps = {
  customer: Customer
  other: Customer
  chatbot: Chatbot
  onBack: () => void
  onConfirm: () => Promise<void>
  onDone: () => void
}

const LinkConfirmation = ({ customer, other, chatbot, onBack, onConfirm, onDone }: LinkConfirmationProps) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const [error, setError] = useState<unknown>(null)
  const [isSaving, setIsSaving] = useState(false)

  const confirm = async () => {
    setIsSaving(true)
    setError(null)
    try {
      await onConfirm()
      onDone()
    } catch (failure) {
      setError(failure)
      setIsSaving(false)
    }
  }

  return (
    <>
      <Drawer.Body className="flex flex-1 flex-col gap-y-4 overflow-y-auto">
        <Text className="text-pretty">
          {t("history.links.dialog.same", { name: displayName(customer), other: displayName(other) })}
        </Text>
        <ul className="shadow-borders-base divide-y rounded-lg">
          {[customer, other].map((profile) => (
            <li key={profile.id} className="flex flex-wrap items-center gap-3 px-3 py-2.5">
              <CandidateRow customer={profile} />
              <StatusBadge status={profile.status} statuses={chatbot.statuses} />
            </li>
          ))}
        </ul>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {other.person_id ? t("history.links.dialog.allOfThem") : t("history.links.dialog.keeps")}
        </Text>
        <div role="alert">{error !== null && <Hint variant="error">{errorText(error)}</Hint>}</div>
      </Drawer.Body>
      <Drawer.Footer>
        <Button size="small" variant="secondary" onClick={onBack}>
          {t("history.links.dialog.back")}
        </Button>
        <Button size="small" autoFocus isLoading={isSaving} onClick={() => void confirm()}>
          {t("history.links.dialog.confirm")}
        </Button>
      </Drawer.Footer>
    </>
  )
}

export default LinkConfirmation
