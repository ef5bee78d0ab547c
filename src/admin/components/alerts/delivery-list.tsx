import { Button, Heading, Hint, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useDeliveries } from "../../hooks/api/alert-rules"
import { useErrorText } from "../../hooks/use-error-text"
import type { AlertDelivery } from "../../lib/types"
import ErrorPanel from "../states/error-panel"
import DeliveryItem from "./delivery-item"

/** What a rule sent, the newest first. */
const DeliveryList = ({ chatbotId, ruleId }: { chatbotId: string; ruleId: string }) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const { data, error, refetch, isFetching, hasNextPage, isFetchingNextPage, fetchNextPage } = useDeliveries(chatbotId, ruleId)
  const deliveries = deliveriesOf(data?.pages ?? [])

  return (
    <section className="flex flex-col gap-y-3">
      <Heading level="h3">{t("rules.deliveries.title")}</Heading>
      {!data && error ? (
        <ErrorPanel error={error} onRetry={refetch} isRetrying={isFetching} />
      ) : !data ? (
        <div aria-busy className="flex flex-col gap-y-3">
          <Skeleton className="h-10 w-full" />
          <Skeleton className="h-10 w-full" />
        </div>
      ) : deliveries.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("rules.deliveries.empty")}
        </Text>
      ) : (
        <>
          <ul aria-label={t("rules.deliveries.title")} className="shadow-borders-base bg-ui-bg-base divide-y rounded-lg">
            {deliveries.map((delivery) => (
              <DeliveryItem key={delivery.id} chatbotId={chatbotId} ruleId={ruleId} delivery={delivery} />
            ))}
          </ul>
          {error && (
            <Hint role="alert" variant="error">
              {errorText(error)}
            </Hint>
          )}
          {hasNextPage && (
            <Button
              size="small"
              variant="secondary"
              className="self-center"
              isLoading={isFetchingNextPage}
              onClick={() => void fetchNextPage()}
            >
              {t("rules.deliveries.older")}
            </Button>
          )}
        </>
      )}
    </section>
  )
}

/** Pages that shifted while something was sent may overlap: each delivery is shown once. */
const deliveriesOf = (pages: { deliveries: AlertDelivery[] }[]): AlertDelivery[] => [
  ...new Map(pages.flatMap(({ deliveries }) => deliveries).map((delivery) => [delivery.id, delivery])).values(),
]

export default DeliveryList
