import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { paths } from "../../lib/paths"
import { formatCount } from "../../lib/time"
import type { ShopProfile } from "../../lib/types"
import RelativeTime from "../relative-time"
import CardList, { cardLink } from "./card-list"

/** What the team wrote about them last. */
const LatestNotes = ({ profile: { customer, chatbot, notes, notes_count } }: { profile: ShopProfile }) => {
  const { t, i18n } = useTranslation("chatCrm")
  const all = { count: notes_count, formatted: formatCount(notes_count, i18n.language) }

  return (
    <div className="flex flex-col gap-y-3">
      {notes.length > 0 && (
        <CardList title={t("widgets.notes")}>
          {notes.map((note) => (
            <li key={note.id} className="bg-ui-bg-subtle flex flex-col gap-y-1 rounded-lg px-3 py-2">
              <p
                dir="auto"
                className="txt-small text-ui-fg-base line-clamp-4 whitespace-pre-wrap break-words [overflow-wrap:anywhere]"
              >
                {note.body}
              </p>
              <span className="txt-compact-xsmall text-ui-fg-subtle flex min-w-0 gap-x-1">
                <bdi className="truncate">{note.author_name}</bdi>
                <span aria-hidden>·</span>
                <span className="shrink-0">
                  <RelativeTime value={note.created_at} fallback="" />
                </span>
              </span>
            </li>
          ))}
        </CardList>
      )}
      <Link to={paths.notes(chatbot.id, customer.id)} className={`txt-compact-small-plus w-fit ${cardLink}`}>
        {notes_count > 0 ? t("widgets.allNotes", all) : t("widgets.writeNote")}
      </Link>
    </div>
  )
}

export default LatestNotes
