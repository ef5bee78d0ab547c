import { XMarkMini } from "@medusajs/icons"
import { Container, Heading, IconButton, Text, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { displayName } from "../../lib/customer-name"
import { paths } from "../../lib/paths"
import type { Chatbot, CustomerProfile, LinkedProfile } from "../../lib/types"
import IntentBadge from "../customers/intent-badge"
import StatusBadge from "../customers/status-badge"
import PlatformIcon from "../platforms/platform-icon"
import RelativeTime from "../relative-time"
import LinkDrawer from "./link-drawer"
import { useLinking } from "./use-linking"

type LinkedProfilesProps = { customer: CustomerProfile; chatbot: Chatbot }

/** The same person on other platforms, as the team said. */
const LinkedProfiles = ({ customer, chatbot }: LinkedProfilesProps) => {
  const { t } = useTranslation("chatCrm")
  const { linkWith, unlinkFrom, isBusy } = useLinking(customer)
  const others = (customer.person?.customers ?? []).filter(({ id }) => id !== customer.id)

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <Heading level="h2">{t("history.links.title")}</Heading>
        <LinkDrawer
          customer={customer}
          chatbot={chatbot}
          label={others.length > 0 ? t("history.links.another") : t("history.links.first")}
          onLink={linkWith}
        />
      </div>
      {others.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle text-pretty px-6 py-4">
          {t("history.links.none")}
        </Text>
      ) : (
        <ul aria-label={t("history.links.title")} className="divide-y">
          {others.map((profile) => (
            <ProfileRow
              key={profile.id}
              chatbot={chatbot}
              profile={profile}
              isBusy={isBusy}
              onUnlink={() => void unlinkFrom(profile)}
            />
          ))}
        </ul>
      )}
    </Container>
  )
}

type ProfileRowProps = { chatbot: Chatbot; profile: LinkedProfile; isBusy: boolean; onUnlink: () => void }

const ProfileRow = ({ chatbot, profile, isBusy, onUnlink }: ProfileRowProps) => {
  const { t } = useTranslation("chatCrm")
  const name = displayName(profile)
  const unlinkLabel = t("history.links.unlinkOf", { name })

  return (
    <li className="flex items-center gap-x-3 px-6 py-3">
      <PlatformIcon platform={profile.platform} />
      <div className="flex min-w-0 flex-1 flex-col gap-y-1">
        <Text size="small" leading="compact" className="text-ui-fg-subtle flex min-w-0 flex-wrap gap-x-1.5">
          <Link
            to={paths.customer(chatbot.id, profile.id)}
            className="txt-compact-small-plus text-ui-fg-base focus-visible:shadow-borders-focus max-w-full truncate rounded-sm outline-none hover:underline"
          >
            <bdi>{name}</bdi>
          </Link>
          <span>{t(`platforms.${profile.platform}`)}</span>
        </Text>
        <div className="flex flex-wrap items-center gap-1.5">
          <StatusBadge status={profile.status} statuses={chatbot.statuses} />
          {profile.purchase_intent && <IntentBadge level={profile.purchase_intent} />}
          <span className="text-ui-fg-subtle txt-compact-xsmall">
            <RelativeTime value={profile.last_active} fallback={t("customers.neverWrote")} />
          </span>
        </div>
      </div>
      <Tooltip content={t("history.links.unlink")}>
        <IconButton
          type="button"
          size="small"
          variant="transparent"
          aria-label={unlinkLabel}
          disabled={isBusy}
          onClick={onUnlink}
        >
          <XMarkMini />
        </IconButton>
      </Tooltip>
    </li>
  )
}

export default LinkedProfiles
