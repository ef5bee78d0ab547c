import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { NavLink } from "react-router-dom"
import { paths } from "../../lib/paths"

/** Tabs are addresses, so they are links: they open in a new window and the back button knows them. */
const ChatbotTabs = ({ chatbotId }: { chatbotId: string }) => {
  const { t } = useTranslation("chatCrm")

  const tabs = [
    { to: paths.customers(chatbotId), label: t("tabs.customers") },
    { to: paths.conversations(chatbotId), label: t("tabs.conversations") },
    { to: paths.settings(chatbotId), label: t("tabs.settings") },
  ]

  return (
    <nav aria-label={t("tabs.label")} className="-mx-1 flex items-center gap-x-1">
      {tabs.map(({ to, label }) => (
        <NavLink
          key={to}
          to={to}
          className={({ isActive }) =>
            clx(
              "txt-compact-small-plus transition-fg focus-visible:shadow-borders-focus rounded-full px-3 py-1.5 outline-none",
              isActive
                ? "text-ui-fg-base bg-ui-bg-base shadow-elevation-card-rest"
                : "text-ui-fg-subtle hover:text-ui-fg-base"
            )
          }
        >
          {label}
        </NavLink>
      ))}
    </nav>
  )
}

export default ChatbotTabs
