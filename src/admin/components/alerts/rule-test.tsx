import { CheckCircleSolid, ExclamationCircle, PaperPlane } from "@medusajs/icons"
import { Button, Hint, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useTestRule } from "../../hooks/api/alert-rules"
import { useUsersById } from "../../hooks/api/users"
import { useErrorText } from "../../hooks/use-error-text"
import { formatCount } from "../../lib/time"
import type { TestedDelivery } from "../../lib/types"
import { useChannelName } from "./use-channel-name"
import { useDeliveryError } from "./use-delivery-error"

/** Sends a test and says what became of it, channel by channel. */
const RuleTest = ({ chatbotId, ruleId }: { chatbotId: string; ruleId: string }) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const { mutate, data, error, isPending } = useTestRule(chatbotId)

  return (
    <section className="flex flex-col gap-y-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <Text size="small" className="text-ui-fg-subtle min-w-0 flex-1 basis-56 text-pretty">
          {t("rules.deliveries.testText")}
        </Text>
        <Button size="small" variant="secondary" className="shrink-0" isLoading={isPending} onClick={() => mutate(ruleId)}>
          <PaperPlane />
          {t("rules.deliveries.test")}
        </Button>
      </div>
      <div aria-live="polite" className="empty:hidden">
        {error ? (
          <Hint variant="error">{errorText(error)}</Hint>
        ) : (
          data && (data.deliveries.length > 0 ? <Results deliveries={data.deliveries} /> : <Hint variant="error">{t("rules.deliveries.nobody")}</Hint>)
        )}
      </div>
    </section>
  )
}

/** What arrived is told by channel, what did not one by one. */
const Results = ({ deliveries }: { deliveries: TestedDelivery[] }) => {
  const { t, i18n } = useTranslation("chatCrm")
  const channelName = useChannelName()
  const deliveryError = useDeliveryError()
  const failed = deliveries.filter(({ state }) => state !== "delivered")
  const { data: users = [] } = useUsersById(failed.flatMap(({ recipient }) => recipient ?? []))
  const nameOf = (id: string) => {
    const user = users.find((known) => known.id === id)
    return user ? user.name || user.email : t("rules.deliveries.somebody")
  }

  const arrived = [...new Set(deliveries.map(({ channel }) => channel))].flatMap((channel) => {
    const reached = deliveries.filter((delivery) => delivery.channel === channel && delivery.state === "delivered")
    const [first] = reached
    if (!first) {
      return []
    }
    const count = reached.length
    const text =
      first.recipient === null
        ? t("rules.deliveries.webhookArrived", { status: first.response_status ?? "" })
        : t("rules.deliveries.arrived", { count, formatted: formatCount(count, i18n.language) })
    return [{ key: channel, channel, isDone: true, text, why: "" }]
  })
  const missed = failed.map(({ channel, recipient, last_error }, index) => ({
    key: `${channel}.${index}`,
    channel,
    isDone: false,
    text: recipient === null ? t("rules.deliveries.failed") : t("rules.deliveries.failedTo", { name: nameOf(recipient) }),
    why: deliveryError(last_error),
  }))

  return (
    <ul aria-label={t("rules.deliveries.tested")} className="shadow-borders-base bg-ui-bg-subtle flex flex-col gap-y-2 rounded-lg p-3">
      {[...arrived, ...missed].map(({ key, channel, isDone, text, why }) => (
        <li key={key} className="txt-small flex items-start gap-x-2">
          <span aria-hidden className="flex h-5 shrink-0 items-center">
            {isDone ? <CheckCircleSolid className="text-ui-tag-green-icon" /> : <ExclamationCircle className="text-ui-tag-red-icon" />}
          </span>
          <span className="text-ui-fg-subtle min-w-0 break-words [overflow-wrap:anywhere]">
            <bdi className="txt-small-plus text-ui-fg-base">{channelName(channel)}</bdi> {text}
            {why && <span className="block">{why}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}

export default RuleTest
