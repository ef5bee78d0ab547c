import { SectionRow } from "@medusajs/dashboard/components"
import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Customer } from "../../lib/types"
import PlatformLabel from "../platforms/platform-label"
import ExactTime from "../exact-time"

/** What the system alone sets. Shown, never edited. */
const CustomerIdentity = ({ customer }: { customer: Customer }) => {
  const { t } = useTranslation("chatCrm")

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-y-1 px-6 py-4">
        <Heading level="h2">{t("profile.identity.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("profile.identity.hint")}
        </Text>
      </div>
      <SectionRow title={t("profile.identity.id")} value={<Identifier text={customer.id} />} />
      <SectionRow
        title={t("profile.identity.platform")}
        value={<PlatformLabel platform={customer.platform} />}
      />
      <SectionRow
        title={t("profile.identity.externalId")}
        value={<Identifier text={customer.external_id} />}
      />
      {customer.account && (
        <SectionRow
          title={t("profile.identity.account")}
          value={<Identifier text={customer.account} />}
        />
      )}
      <SectionRow
        title={t("profile.identity.firstSeen")}
        value={<ExactTime value={customer.first_seen} fallback="–" />}
      />
      <SectionRow
        title={t("profile.identity.lastActive")}
        value={<ExactTime value={customer.last_active} fallback={t("customers.neverWrote")} />}
      />
      <SectionRow title={t("profile.identity.name")} value={<Words text={customer.name} />} />
      <SectionRow
        title={t("profile.identity.username")}
        value={<Words text={customer.username && `@${customer.username}`} />}
      />
      <SectionRow title={t("profile.identity.locale")} value={<Words text={customer.locale} />} />
    </Container>
  )
}

const Identifier = ({ text }: { text: string }) => (
  <code className="txt-compact-small text-ui-fg-base min-w-0 select-all break-all font-mono">
    {text}
  </code>
)

const Words = ({ text }: { text: string | null }) => (
  <bdi className="text-ui-fg-base min-w-0 break-words">{text || "–"}</bdi>
)

export default CustomerIdentity
