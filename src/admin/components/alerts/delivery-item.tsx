import { ArrowPath } from "@medusajs/icons"
import { Button, StatusBadge, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useRetryDelivery } from "../../hooks/api/alert-rules"
import { useErrorText } from "../../hooks/use-error-text"
import { formatCount, momentTime, parseTime } from "../../lib/time"
import { WEBHOOK } from "../../lib/rule-form"
import type { AlertDelivery, DeliveryState } from "../../lib/types"
import RelativeTime from "../relative-time"
import { useChannelName } from "./use-channel-name"
import { useDeliveryError } from "./use-delivery-error"

const COLORS = { pending: "orange", delivered: "green", failed: "red", dropped: "grey" } as const satisfies Record<DeliveryState, string>

type DeliveryItemProps = { chatbotId: string; ruleId: string; delivery: AlertDelivery }

const DeliveryItem = ({ chatbotId, ruleId, delivery }: DeliveryItemProps) => {
  const { t, i18n } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const deliveryError = useDeliveryError()
  const channelName = useChannelName()
  const { mutate, isPending } = useRetryDelivery(chatbotId, ruleId)
  const { channel, recipient_name, state, attempts, last_error, next_try_at, created_at } = delivery
  const next = state === "pending" ? parseTime(next_try_at) : null
  const what =
    channel === WEBHOOK
      ? channelName(channel)
      : t("rules.deliveries.to", { channel: channelName(channel), name: recipient_name ?? t("rules.deliveries.somebody") })

  const onRetry = () =>
    mutate(delivery, {
      onSuccess: () => toast.success(t("rules.deliveries.retried")),
      onError: (error) => toast.error(errorText(error)),
    })

  return (
    <li className="flex flex-col gap-y-1 px-3 py-2.5">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <bdi className="txt-compact-small-plus min-w-0 break-words">{what}</bdi>
        <StatusBadge color={COLORS[state]}>{t(`rules.deliveries.states.${state}`)}</StatusBadge>
      </div>
      {last_error && state !== "delivered" && (
        <p className="txt-small text-ui-fg-subtle break-words [overflow-wrap:anywhere]">{deliveryError(last_error)}</p>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <span className="txt-compact-xsmall text-ui-fg-subtle">
          <RelativeTime value={created_at} fallback="" />
          {attempts > 1 && ` · ${t("rules.deliveries.attempts", { count: attempts, formatted: formatCount(attempts, i18n.language) })}`}
          {next && attempts > 0 && ` · ${t("rules.deliveries.next", { time: momentTime(next, i18n.language) })}`}
        </span>
        {(state === "failed" || state === "dropped") && (
          <Button
            size="small"
            variant="transparent"
            isLoading={isPending}
            aria-label={t("rules.deliveries.retryOf", { what })}
            onClick={onRetry}
          >
            <ArrowPath />
            {t("rules.deliveries.retry")}
          </Button>
        )}
      </div>
    </li>
  )
}

export default DeliveryItem
