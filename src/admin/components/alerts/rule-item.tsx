import { Badge, InlineTip, Switch, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useSaveRule } from "../../hooks/api/alert-rules"
import { useIntents } from "../../hooks/api/intents"
import { useUsersById } from "../../hooks/api/users"
import { useErrorText } from "../../hooks/use-error-text"
import { triggerSentence } from "../../lib/alert-sentence"
import { paths } from "../../lib/paths"
import { EMAIL } from "../../lib/rule-form"
import { formatCount, localeTag } from "../../lib/time"
import type { AlertChannel, AlertRule } from "../../lib/types"
import RuleActions from "./rule-actions"
import { useChannelName } from "./use-channel-name"
import { useDeliveryError } from "./use-delivery-error"

type RuleItemProps = { chatbotId: string; rule: AlertRule; channels: AlertChannel[] }

const RuleItem = ({ chatbotId, rule, channels }: RuleItemProps) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useDeliveryError()
  const { data: intents = [] } = useIntents(chatbotId)
  const tells = useTells(rule)
  const isMailMissing =
    rule.channels.includes(EMAIL) && channels.some(({ channel, available }) => channel === EMAIL && !available)

  return (
    <li aria-label={rule.name} className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex items-start justify-between gap-x-4">
        <div className="flex min-w-0 flex-col gap-y-1">
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <Link
              to={paths.alertRule(chatbotId, rule.id)}
              className="txt-compact-small-plus text-ui-fg-base hover:text-ui-fg-interactive focus-visible:shadow-borders-focus min-w-0 break-words rounded-sm outline-none"
            >
              <bdi>{rule.name}</bdi>
            </Link>
            {!rule.enabled && <Badge size="2xsmall">{t("rules.off")}</Badge>}
          </div>
          <Text size="small" className="text-ui-fg-base break-words">
            <bdi>{triggerSentence(rule.trigger, intents, t)}</bdi>
          </Text>
          <Text size="small" leading="compact" className="text-ui-fg-subtle break-words">
            <bdi>{tells}</bdi>
            {rule.quiet_hours && ` · ${t("rules.quiet", rule.quiet_hours)}`}
          </Text>
          <Link
            to={paths.alertRuleDeliveries(chatbotId, rule.id)}
            aria-label={t("rules.deliveries.actionOf", { name: rule.name })}
            className="txt-compact-small text-ui-fg-base hover:text-ui-fg-subtle underline underline-offset-2 focus-visible:shadow-borders-focus mt-0.5 self-start rounded-sm outline-none"
          >
            {t("rules.deliveries.action")}
          </Link>
        </div>
        <div className="flex shrink-0 items-center gap-x-3">
          <RuleSwitch chatbotId={chatbotId} rule={rule} />
          <RuleActions chatbotId={chatbotId} rule={rule} />
        </div>
      </div>
      {isMailMissing && <InlineTip variant="warning" label={t("rules.channels.email")}>{t("rules.noProviderShort")}</InlineTip>}
      {rule.webhook?.stopped && (
        <InlineTip variant="error" label={t("rules.stopped")} className="break-words">
          {t("rules.stoppedText", { reason: errorText(rule.webhook.stopped) })}
        </InlineTip>
      )}
    </li>
  )
}

/** Whom a rule tells, and how. */
const useTells = ({ recipients, channels }: AlertRule): string => {
  const { t, i18n } = useTranslation("chatCrm")
  const channelName = useChannelName()
  const { data: users = [] } = useUsersById(recipients === "team" ? [] : recipients)
  const list = new Intl.ListFormat(localeTag(i18n.language), { type: "conjunction" })
  const count = recipients.length
  const people =
    users.length === count && count <= 3
      ? list.format(users.map(({ name, email }) => name || email))
      : t("rules.people", { count, formatted: formatCount(count, i18n.language) })

  return t("rules.tells", { who: recipients === "team" ? t("rules.team") : people, channels: list.format(channels.map(channelName)) })
}

const RuleSwitch = ({ chatbotId, rule: { id, name, enabled } }: Pick<RuleItemProps, "chatbotId" | "rule">) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const { mutate, isPending, variables } = useSaveRule(chatbotId)

  const onChange = (isOn: boolean) =>
    mutate(
      { id, enabled: isOn },
      {
        onSuccess: () => toast.success(isOn ? t("rules.switchedOn", { name }) : t("rules.switchedOff", { name })),
        onError: (error) => toast.error(errorText(error)),
      }
    )

  return (
    <Switch
      size="small"
      checked={isPending ? (variables.enabled ?? enabled) : enabled}
      disabled={isPending}
      onCheckedChange={onChange}
      aria-label={t("rules.switch", { name })}
    />
  )
}

export default RuleItem
