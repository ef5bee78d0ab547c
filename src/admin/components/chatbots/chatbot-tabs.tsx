import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { NavLink } from "react-router-dom"
import { paths } from "../../lib/paths"
import type { Chatbot } from "../../lib/types"
import AlertsBadge from "../alerts/alerts-badge"

/** Tabs are addresses, so they are links: they open in a new window and the back button knows them. */
const ChatbotTabs = ({ chatbot }: { chatbot: Chatbot }) => {
  const { t } = useTranslation("chatCrm")
  const { id } = chatbot

  const tabs = [
    { to: paths.customers(id), label: t("tabs.customers") },
    { to: paths.conversations(id), label: t("tabs.conversations") },
    { to: paths.alerts(id), label: t("tabs.alerts"), badge: <AlertsBadge chatbot={chatbot} /> },
    { to: paths.settings(id), label: t("tabs.settings") },
  ]

  return (
    <nav aria-label={t("tabs.label")} className="-mx-3 flex flex-wrap items-center sm:-mx-1 sm:gap-x-1">
      {tabs.map(({ to, label, badge }) => (
        <NavLink
          key={to}
          to={to}
          className={({ isActive }) =>
            clx(
              "txt-compact-small-plus transition-fg focus-visible:shadow-borders-focus relative inline-flex items-center rounded-full px-2 py-1.5 sm:px-3 outline-none",
              isActive
                ? "text-ui-fg-base bg-ui-bg-base shadow-elevation-card-rest"
                : "text-ui-fg-subtle hover:text-ui-fg-base"
            )
          }
        >
          {label}
          {badge}
        </NavLink>
      ))}
    </nav>
  )
}

export default ChatbotTabs
