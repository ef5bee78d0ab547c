import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useIsPhone } from "../../hooks/use-media-query"
import { paths } from "../../lib/paths"
import { parseTime, shortDate } from "../../lib/time"
import type { Chatbot } from "../../lib/types"
import RowLink from "../tables/row-link"
import ChatbotRowActions from "./chatbot-row-actions"
import FeatureBadges from "./feature-badges"
import MembersOnlyMark from "./members-only-mark"

const column = createDataTableColumnHelper<Chatbot>()

export const useChatbotColumns = () => {
  const { t, i18n } = useTranslation("chatCrm")
  const isPhone = useIsPhone()

  return useMemo(() => {
    const name = column.display({
      id: "name",
      header: t("chatbots.columns.name"),
      cell: ({ row: { original: chatbot } }) => (
        <div className="flex min-w-0 max-w-[60vw] flex-col gap-y-1 py-2 sm:max-w-xs lg:max-w-md">
          <span className="flex min-w-0 items-center gap-x-2">
            <RowLink to={paths.customers(chatbot.id)} className="truncate">
              {chatbot.name}
            </RowLink>
            {chatbot.access === "members" && <MembersOnlyMark />}
          </span>
          {chatbot.description && (
            <span className="text-ui-fg-subtle truncate">{chatbot.description}</span>
          )}
          {isPhone && <FeatureBadges chatbot={chatbot} />}
        </div>
      ),
    })

    const features = column.display({
      id: "features",
      header: t("chatbots.columns.features"),
      cell: ({ row }) => <FeatureBadges chatbot={row.original} />,
    })

    const created = column.display({
      id: "created_at",
      header: t("chatbots.columns.created"),
      cell: ({ row }) => {
        const date = parseTime(row.original.created_at)
        return date && shortDate(date, i18n.language)
      },
    })

    const action = column.display({
      id: "action",
      header: () => <span className="sr-only">{t("actions.menu")}</span>,
      cell: ({ row }) => <ChatbotRowActions chatbot={row.original} />,
    })

    return isPhone ? [name, action] : [name, features, created, action]
  }, [t, i18n.language, isPhone])
}
