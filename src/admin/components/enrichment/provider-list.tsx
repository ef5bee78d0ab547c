import { Badge, StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { momentTime } from "../../lib/time"
import type { EnrichmentProvider } from "../../lib/types"
import PartTitle from "./part-title"
import { useReadingText } from "./use-reading-text"

const ProviderList = ({ providers }: { providers: EnrichmentProvider[] }) => {
  const { t } = useTranslation("chatCrm")

  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <PartTitle id="ai-providers">{t("enrichment.providers.title")}</PartTitle>
      <ul aria-labelledby="ai-providers" className="flex flex-col gap-y-4">
        {providers.map((provider) => (
          <ProviderItem key={provider.id} provider={provider} />
        ))}
      </ul>
    </div>
  )
}

const ProviderItem = ({ provider: { id, model, is_paid, is_default, health } }: { provider: EnrichmentProvider }) => {
  const { t, i18n } = useTranslation("chatCrm")
  const text = useReadingText()
  const isBuiltIn = id === "embedded"

  return (
    <li className="flex flex-col gap-y-1">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
          <Text size="small" weight="plus" leading="compact" className="break-words">
            <bdi>{text.provider(id)}</bdi>
          </Text>
          {model !== id && <code className="txt-compact-xsmall text-ui-fg-subtle break-all">{model}</code>}
          {is_default && (
            <Badge size="2xsmall" color="blue">
              {t("enrichment.providers.default")}
            </Badge>
          )}
          <Badge size="2xsmall">{is_paid ? t("enrichment.providers.paid") : t("enrichment.providers.free")}</Badge>
        </div>
        {health.state === "ready" ? (
          <StatusBadge color="green">{t("enrichment.providers.ready")}</StatusBadge>
        ) : (
          <StatusBadge color="orange">
            {t("enrichment.providers.resting", { time: momentTime(new Date(health.until), i18n.language) })}
          </StatusBadge>
        )}
      </div>
      {isBuiltIn && (
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("enrichment.embedded.text")}
        </Text>
      )}
      {health.state === "resting" && (
        <Text size="small" className="text-ui-fg-subtle text-pretty [overflow-wrap:anywhere]">
          <bdi>{text.trouble(health.reason)}</bdi> {!isBuiltIn && t("enrichment.providers.instead")}
        </Text>
      )}
    </li>
  )
}

export default ProviderList
