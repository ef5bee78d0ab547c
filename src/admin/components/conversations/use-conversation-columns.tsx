import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useIsPhone } from "../../hooks/use-media-query"
import { formatCount } from "../../lib/time"
import type { Conversation } from "../../lib/types"
import RelativeTime from "../relative-time"
import ConversationMarks from "./conversation-marks"
import ParticipantCell from "./participant-cell"

const column = createDataTableColumnHelper<Conversation>()

export const useConversationColumns = (hrefOf: (id: string) => string) => {
  const { t, i18n } = useTranslation("chatCrm")
  const isPhone = useIsPhone()

  return useMemo(() => {
    const who = column.display({
      id: "who",
      header: t("conversations.columns.who"),
      cell: ({ row: { original: conversation } }) => (
        <ParticipantCell conversation={conversation} to={hrefOf(conversation.id)}>
          {isPhone && <ConversationMarks conversation={conversation} />}
        </ParticipantCell>
      ),
    })

    const marks = column.display({
      id: "marks",
      header: t("conversations.columns.state"),
      cell: ({ row }) => <ConversationMarks conversation={row.original} />,
    })

    const messages = column.display({
      id: "message_count",
      header: t("conversations.columns.messages"),
      cell: ({ row }) => formatCount(row.original.message_count, i18n.language),
    })

    const lastMessage = column.display({
      id: "last_message_at",
      header: t("conversations.columns.lastMessage"),
      cell: ({ row }) => <RelativeTime value={row.original.last_message_at} fallback="–" />,
    })

    return isPhone ? [who, lastMessage] : [who, marks, messages, lastMessage]
  }, [t, i18n.language, isPhone, hrefOf])
}
