import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { paths } from "../../lib/paths"
import type { ShopProfile } from "../../lib/types"
import RelativeTime from "../relative-time"
import CardList, { cardLink } from "./card-list"

/** The customer's own last words before they ordered, in the order in which they were said. */
const LatestSaid = ({ profile: { chatbot, said } }: { profile: ShopProfile }) => {
  const { t } = useTranslation("chatCrm")
  const [latest] = said

  if (!latest) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("widgets.nothingSaid")}
      </Text>
    )
  }

  return (
    <div className="flex flex-col gap-y-3">
      <CardList title={t("widgets.said")}>
        {[...said].reverse().map((one) => (
          <li key={one.message_id} className="border-ui-border-strong flex flex-col gap-y-1 border-l-2 pl-3">
            <q
              dir="auto"
              className="txt-small text-ui-fg-base line-clamp-4 whitespace-pre-wrap break-words [overflow-wrap:anywhere]"
            >
              {one.text}
            </q>
            <span className="txt-compact-xsmall text-ui-fg-subtle">
              {t(`platforms.${one.platform}`)} · <RelativeTime value={one.sent_at} fallback="" />
            </span>
          </li>
        ))}
      </CardList>
      <Link
        to={paths.transcript(chatbot.id, latest.conversation_id)}
        className={`txt-compact-small-plus w-fit ${cardLink}`}
      >
        {t("widgets.openConversation")}
      </Link>
    </div>
  )
}

export default LatestSaid
