import { Button, Hint, Kbd, Text, toast } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useAddNote } from "../../hooks/api/notes"
import { useErrorText } from "../../hooks/use-error-text"
import { canSave, bodyOf } from "../../lib/note-text"
import NoteField from "./note-field"
import { useDraft } from "./use-draft"

type NoteComposerProps = { chatbotId: string; customerId: string }

const NoteComposer = ({ chatbotId, customerId }: NoteComposerProps) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const field = useRef<HTMLTextAreaElement>(null)
  const { text, setText, saving, save } = useDraft(chatbotId, customerId)
  const { mutateAsync: addNote } = useAddNote(chatbotId, customerId)
  const [error, setError] = useState<unknown>(null)
  const [isSaved, setIsSaved] = useState(false)
  const isReady = canSave(text) && saving === ""

  const onSave = async () => {
    if (!isReady) {
      return
    }
    setError(null)
    setIsSaved(false)
    field.current?.focus()
    try {
      await save(bodyOf(text), addNote)
      setIsSaved(true)
    } catch (failure) {
      setError(failure)
      if (!field.current) {
        toast.error(t("history.notes.notSaved", { reason: errorText(failure) }))
      }
    }
  }

  const onChange = (value: string) => {
    setText(value)
    setError(null)
    setIsSaved(false)
  }

  return (
    <div className="flex flex-col gap-y-2">
      <NoteField
        ref={field}
        label={t("history.notes.label")}
        placeholder={t("history.notes.placeholder")}
        value={text}
        onChange={onChange}
        onSave={() => void onSave()}
      />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div role="status" className="min-w-0">
          {error === null ? (
            <Text size="xsmall" className="text-ui-fg-subtle">
              {saving ? t("history.notes.saving") : isSaved ? t("history.notes.saved") : t("history.notes.team")}
            </Text>
          ) : (
            <Hint variant="error">{t("history.notes.notSaved", { reason: errorText(error) })}</Hint>
          )}
        </div>
        <div className="ml-auto flex items-center gap-x-3">
          <span aria-hidden className="text-ui-fg-muted hidden items-center gap-x-1 sm:flex">
            <Kbd>{modifierKey()}</Kbd>
            <Kbd>↵</Kbd>
          </span>
          <Button
            size="small"
            disabled={!isReady}
            isLoading={saving !== ""}
            aria-keyshortcuts="Control+Enter Meta+Enter"
            onClick={() => void onSave()}
          >
            {t("history.notes.add")}
          </Button>
        </div>
      </div>
    </div>
  )
}

const modifierKey = (): string => (/mac|iphone|ipad/i.test(navigator.userAgent) ? "⌘" : "Ctrl")

export default NoteComposer
