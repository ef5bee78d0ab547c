import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { Customer } from "../../lib/types"
import CopyButton from "../copy-button"
import ExactTime from "../exact-time"
import PlatformLabel from "../platforms/platform-label"

/** What the system alone sets. Shown, never edited. */
const ProfileIdentity = ({ customer }: { customer: Customer }) => {
  const { t } = useTranslation("chatCrm")

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-y-1 px-6 py-4">
        <Heading level="h2">{t("profile.identity.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("profile.identity.hint")}
        </Text>
      </div>
      <dl className="txt-small flex flex-col gap-y-3 px-6 py-4">
        <Fact title={t("profile.identity.platform")}>
          <PlatformLabel platform={customer.platform} />
        </Fact>
        <Fact title={t("profile.identity.externalId")}>
          <Identifier text={customer.external_id} copyLabel={t("profile.identity.copyExternalId")} />
        </Fact>
        {customer.account && (
          <Fact title={t("profile.identity.account")}>
            <Identifier text={customer.account} />
          </Fact>
        )}
        <Fact title={t("profile.identity.id")}>
          <Identifier text={customer.id} copyLabel={t("profile.identity.copyId")} />
        </Fact>
        <Fact title={t("profile.identity.firstSeen")}>
          <ExactTime value={customer.first_seen} fallback="–" />
        </Fact>
        <Fact title={t("profile.identity.lastActive")}>
          <ExactTime value={customer.last_active} fallback={t("customers.neverWrote")} />
        </Fact>
        <Fact title={t("profile.identity.username")}>
          <Words text={customer.username && `@${customer.username}`} />
        </Fact>
        <Fact title={t("profile.identity.locale")}>
          <Words text={customer.locale} />
        </Fact>
      </dl>
    </Container>
  )
}

const Fact = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="flex flex-col gap-y-0.5">
    <dt className="txt-compact-xsmall text-ui-fg-subtle">{title}</dt>
    <dd className="flex min-h-7 items-center">{children}</dd>
  </div>
)

const Identifier = ({ text, copyLabel }: { text: string; copyLabel?: string }) => (
  <span className="flex min-w-0 flex-1 items-center justify-between gap-x-2">
    <code className="txt-compact-small text-ui-fg-base min-w-0 select-all break-all font-mono">{text}</code>
    {copyLabel && <CopyButton text={text} label={copyLabel} />}
  </span>
)

const Words = ({ text }: { text: string | null }) => (
  <bdi className="text-ui-fg-base min-w-0 break-words">{text || "–"}</bdi>
)

export default ProfileIdentity
