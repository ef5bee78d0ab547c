import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { NavLink, useMatch } from "react-router-dom"
import { paths } from "../../lib/paths"
import { formatCount } from "../../lib/time"
import type { CustomerProfile } from "../../lib/types"

/** Tabs are addresses, so they are links: they open in a new window and the back button knows them. */
const ProfileTabs = ({ customer }: { customer: CustomerProfile }) => {
  const { t, i18n } = useTranslation("chatCrm")
  const { chatbot_id, id, notes_count } = customer

  // What opens beside the profile has an address below it.
  const beside = useMatch(`${paths.customer(chatbot_id, id)}/:beside/*`)?.params.beside
  const isProfile = beside === "runs" || beside === "conversations"

  const tabs = [
    { to: paths.customer(chatbot_id, id), label: t("profile.tabs.profile") },
    { to: paths.timeline(chatbot_id, id), label: t("tabs.timeline") },
    { to: paths.notes(chatbot_id, id), label: t("tabs.notes"), count: notes_count },
  ]

  return (
    <nav aria-label={t("profile.tabs.label")} className="-mx-1 flex flex-wrap items-center gap-1">
      {tabs.map(({ to, label, count = 0 }) => (
        <NavLink
          key={to}
          to={to}
          end={to === paths.customer(chatbot_id, id)}
          className={({ isActive }) =>
            clx(
              "txt-compact-small-plus transition-fg focus-visible:shadow-borders-focus rounded-full px-3 py-1.5 outline-none",
              isActive || (isProfile && to === paths.customer(chatbot_id, id))
                ? "text-ui-fg-base bg-ui-bg-base shadow-elevation-card-rest"
                : "text-ui-fg-subtle hover:text-ui-fg-base"
            )
          }
        >
          {label}
          {count > 0 && <span className="text-ui-fg-subtle"> {formatCount(count, i18n.language)}</span>}
        </NavLink>
      ))}
    </nav>
  )
}

export default ProfileTabs
