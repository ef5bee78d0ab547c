import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useIsPhone } from "../../hooks/use-media-query"
import { PHONE_ROW } from "../../lib/phone-row"
import { formatCount } from "../../lib/time"
import type { Conversation } from "../../lib/types"
import PlatformIcon from "../platforms/platform-icon"
import RelativeTime from "../relative-time"
import ConversationMarks from "./conversation-marks"
import ParticipantCell from "./participant-cell"

const column = createDataTableColumnHelper<Conversation>()

export const useConversationColumns = (hrefOf: (id: string) => string) => {
  const { t, i18n } = useTranslation("chatCrm")
  const isPhone = useIsPhone()

  return useMemo(() => {
    const whoOf = (conversation: Conversation) => (
      <ParticipantCell conversation={conversation} to={hrefOf(conversation.id)} />
    )
    const lastMessageOf = ({ last_message_at }: Conversation) => (
      <RelativeTime value={last_message_at} fallback="–" />
    )

    if (isPhone) {
      return [
        column.display({
          id: "conversation",
          header: t("conversations.columns.who"),
          cell: ({ row: { original: conversation } }) => (
            <div className={`${PHONE_ROW} flex items-start gap-x-3 py-3`}>
              <PlatformIcon platform={conversation.platform} />
              <div className="flex min-w-0 flex-1 flex-col gap-y-2">
                <div className="flex items-start gap-x-3">
                  <div className="min-w-0 flex-1">{whoOf(conversation)}</div>
                  {lastMessageOf(conversation)}
                </div>
                <ConversationMarks conversation={conversation} />
              </div>
            </div>
          ),
        }),
      ]
    }

    return [
      column.display({
        id: "who",
        header: t("conversations.columns.who"),
        cell: ({ row: { original: conversation } }) => (
          <div className="flex items-center gap-x-3 py-2">
            <PlatformIcon platform={conversation.platform} />
            {whoOf(conversation)}
          </div>
        ),
      }),
      column.display({
        id: "state",
        header: t("conversations.columns.state"),
        cell: ({ row }) => <ConversationMarks conversation={row.original} />,
      }),
      column.display({
        id: "message_count",
        header: t("conversations.columns.messages"),
        cell: ({ row }) => formatCount(row.original.message_count, i18n.language),
      }),
      column.display({
        id: "last_message_at",
        header: t("conversations.columns.lastMessage"),
        cell: ({ row }) => lastMessageOf(row.original),
      }),
    ]
  }, [t, i18n.language, isPhone, hrefOf])
}
