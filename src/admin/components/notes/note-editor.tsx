import { Button, Hint } from "@medusajs/ui"
import { useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useEditNote } from "../../hooks/api/notes"
import { useErrorText } from "../../hooks/use-error-text"
import { bodyOf, canSave } from "../../lib/note-text"
import type { Note } from "../../lib/types"
import NoteField from "./note-field"

type NoteEditorProps = { note: Note; chatbotId: string; customerId: string; onDone: () => void }

/** In place of the note's words. Nothing is closed before the server has them. */
const NoteEditor = ({ note, chatbotId, customerId, onDone }: NoteEditorProps) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(note.body)
  const { mutate, isPending, error } = useEditNote(chatbotId, customerId)

  // The menu that opened it gives the focus back to its button first, which is no more.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(note.body.length, note.body.length)
    })
    return () => cancelAnimationFrame(frame)
  }, [note.body.length])

  const onSave = () => {
    if (bodyOf(text) === note.body) {
      onDone()
    } else if (canSave(text) && !isPending) {
      mutate({ id: note.id, body: bodyOf(text) }, { onSuccess: onDone })
    }
  }

  return (
    <div className="flex flex-col gap-y-2">
      <NoteField
        ref={field}
        label={t("history.notes.editLabel")}
        value={text}
        onChange={setText}
        onSave={onSave}
        onCancel={onDone}
      />
      <div className="flex flex-wrap items-center justify-end gap-2">
        <div role="alert" className="mr-auto min-w-0">
          {error && <Hint variant="error">{t("history.notes.notSaved", { reason: errorText(error) })}</Hint>}
        </div>
        <Button size="small" variant="secondary" onClick={onDone}>
          {t("actions.cancel")}
        </Button>
        <Button size="small" disabled={!canSave(text)} isLoading={isPending} onClick={onSave}>
          {t("actions.save")}
        </Button>
      </div>
    </div>
  )
}

export default NoteEditor
