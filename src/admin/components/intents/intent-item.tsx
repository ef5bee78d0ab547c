import { Switch, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useSaveIntent } from "../../hooks/api/intents"
import { useErrorText } from "../../hooks/use-error-text"
import { detailName } from "../../lib/alert-sentence"
import { paths } from "../../lib/paths"
import { formatCount, localeTag } from "../../lib/time"
import type { NamedIntent } from "../../lib/types"
import IntentActions from "./intent-actions"

type IntentItemProps = { chatbotId: string; intent: NamedIntent }

const IntentItem = ({ chatbotId, intent }: IntentItemProps) => {
  const { t, i18n } = useTranslation("chatCrm")
  const count = intent.examples.length
  const details = new Intl.ListFormat(localeTag(i18n.language), { type: "conjunction" }).format(
    intent.details.map((detail) => detailName(detail, t))
  )

  return (
    <li aria-label={intent.name} className="flex items-start justify-between gap-x-4 px-6 py-4">
      <div className="flex min-w-0 flex-col gap-y-1">
        <Link
          to={paths.intent(chatbotId, intent.id)}
          className="txt-compact-small-plus text-ui-fg-base hover:text-ui-fg-interactive focus-visible:shadow-borders-focus self-start break-words rounded-sm outline-none"
        >
          <bdi>{intent.name}</bdi>
        </Link>
        {intent.description && (
          <Text size="small" className="text-ui-fg-subtle break-words">
            <bdi>{intent.description}</bdi>
          </Text>
        )}
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {t("named.examples", { count, formatted: formatCount(count, i18n.language) })}
          {intent.details.length > 0 && <bdi> · {t("named.collects", { details })}</bdi>}
        </Text>
      </div>
      <div className="flex shrink-0 items-center gap-x-3">
        <IntentSwitch chatbotId={chatbotId} intent={intent} />
        <IntentActions chatbotId={chatbotId} intent={intent} />
      </div>
    </li>
  )
}

const IntentSwitch = ({ chatbotId, intent: { id, name, enabled } }: IntentItemProps) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const { mutate, isPending, variables } = useSaveIntent(chatbotId)

  const onChange = (isOn: boolean) =>
    mutate(
      { id, enabled: isOn },
      {
        onSuccess: () => toast.success(isOn ? t("named.switchedOn", { name }) : t("named.switchedOff", { name })),
        onError: (error) => toast.error(errorText(error)),
      }
    )

  return (
    <Switch
      size="small"
      checked={isPending ? (variables.enabled ?? enabled) : enabled}
      disabled={isPending}
      onCheckedChange={onChange}
      aria-label={t("named.switch", { name })}
    />
  )
}

export default IntentItem
