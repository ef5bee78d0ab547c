import { Users } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { paths } from "../../lib/paths"
import type { Chatbot } from "../../lib/types"
import MessagePanel from "../states/message-panel"

/** An empty list is a question: why is nobody here? It answers, and leads to what to do about it. */
const CustomersEmpty = ({ chatbot }: { chatbot: Chatbot }) => {
  const { t } = useTranslation("chatCrm")
  const settings = paths.settings(chatbot.id)

  if (!chatbot.features.customer_tracking) {
    return (
      <MessagePanel
        icon={<Users />}
        title={t("customers.trackingOff.title")}
        text={t("customers.trackingOff.text")}
      >
        <Button size="small" asChild>
          <Link to={`${settings}#features`}>{t("customers.trackingOff.action")}</Link>
        </Button>
      </MessagePanel>
    )
  }

  return (
    <MessagePanel
      icon={<Users />}
      title={t("customers.empty.title")}
      text={t("customers.empty.text")}
    >
      <div className="flex flex-wrap justify-center gap-2">
        <Button size="small" variant="secondary" asChild>
          <Link to={`${settings}#channels`}>{t("customers.empty.action")}</Link>
        </Button>
        <Button size="small" variant="secondary" asChild>
          <Link to={paths.importCustomers(chatbot.id)}>{t("imports.empty")}</Link>
        </Button>
      </div>
    </MessagePanel>
  )
}

export default CustomersEmpty
