import { PencilSquare, Trash } from "@medusajs/icons"
import { toast, usePrompt } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useDeleteNote } from "../../hooks/api/notes"
import { useErrorText } from "../../hooks/use-error-text"
import { displayName } from "../../lib/customer-name"
import { exactTime } from "../../lib/time"
import type { LinkedProfile, Note } from "../../lib/types"
import ActionsMenu from "../actions-menu"
import PlatformIcon from "../platforms/platform-icon"
import RelativeTime from "../relative-time"
import LongText from "./long-text"
import NoteEditor from "./note-editor"

type NoteItemProps = {
  note: Note
  chatbotId: string
  customerId: string
  isMine: boolean
  /** On which of the person's profiles it was written, where there are several. */
  profile: LinkedProfile | undefined
}

const NoteItem = ({ note, chatbotId, customerId, isMine, profile }: NoteItemProps) => {
  const { t, i18n } = useTranslation("chatCrm")
  const row = useRef<HTMLLIElement>(null)
  const [isEditing, setIsEditing] = useState(false)
  const { onDelete, isDeleting } = useDeletion(chatbotId, customerId, note.id)

  const endEditing = () => {
    setIsEditing(false)
    row.current?.focus({ preventScroll: true })
  }

  if (isDeleting) {
    return null
  }

  return (
    <li ref={row} tabIndex={-1} className="flex flex-col gap-y-1.5 px-6 py-4 outline-none">
      <div className="flex min-h-7 items-start justify-between gap-x-2">
        <div className="txt-compact-small text-ui-fg-subtle flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 pt-1">
          <bdi className="txt-compact-small-plus text-ui-fg-base max-w-full truncate">{note.author_name}</bdi>
          <RelativeTime value={note.created_at} fallback="" />
          {note.edited_at && (
            <span title={exactTime(new Date(note.edited_at), i18n.language)}>{t("history.notes.edited")}</span>
          )}
          {profile && (
            <span className="flex min-w-0 items-center gap-x-1.5">
              <PlatformIcon platform={profile.platform} />
              <span className="sr-only">{t(`platforms.${profile.platform}`)}</span>
              <bdi className="truncate">{displayName(profile)}</bdi>
            </span>
          )}
        </div>
        {isMine && !isEditing && (
          <ActionsMenu
            label={t("history.notes.actions")}
            groups={[
              { actions: [{ icon: <PencilSquare />, label: t("actions.edit"), onClick: () => setIsEditing(true) }] },
              { actions: [{ icon: <Trash />, label: t("actions.delete"), onClick: () => void onDelete() }] },
            ]}
          />
        )}
      </div>
      {isEditing ? (
        <NoteEditor note={note} chatbotId={chatbotId} customerId={customerId} onDone={endEditing} />
      ) : (
        <LongText text={note.body} />
      )}
    </li>
  )
}

/** Asks, takes the note off the screen at once, and brings it back where it could not be deleted. */
const useDeletion = (chatbotId: string, customerId: string, noteId: string) => {
  const { t } = useTranslation("chatCrm")
  const prompt = usePrompt()
  const errorText = useErrorText()
  const { mutate, isPending, isSuccess } = useDeleteNote(chatbotId, customerId)

  const onDelete = async () => {
    const isConfirmed = await prompt({
      title: t("history.notes.delete.title"),
      description: t("history.notes.delete.text"),
      confirmText: t("actions.delete"),
      cancelText: t("actions.cancel"),
    })

    if (isConfirmed) {
      mutate(noteId, {
        onSuccess: () => toast.success(t("history.notes.delete.done")),
        onError: (error) => toast.error(errorText(error)),
      })
    }
  }

  return { onDelete, isDeleting: isPending || isSuccess }
}

export default NoteItem
