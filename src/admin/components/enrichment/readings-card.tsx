import { Sparkles } from "@medusajs/icons"
import { Button, Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useRuns } from "../../hooks/api/enrichment"
import { useErrorText } from "../../hooks/use-error-text"
import { paths } from "../../lib/paths"
import type { CustomerProfile } from "../../lib/types"
import ConversationStates from "./conversation-states"

/** How reading this customer's conversations stands, and the way to what was read. */
const ReadingsCard = ({ customer }: { customer: CustomerProfile }) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const { data, error, refetch, isFetching } = useRuns(customer)
  const to = paths.runs(customer.chatbot_id, customer.id)

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <Heading level="h2">{t("enrichment.readings.title")}</Heading>
        <Button size="small" variant="secondary" asChild>
          <Link to={to} data-opens={to}>
            <Sparkles className="text-ui-fg-subtle" />
            {t("enrichment.readings.show")}
          </Link>
        </Button>
      </div>
      {data ? (
        <ConversationStates customer={customer} pages={data.pages} />
      ) : error ? (
        <div role="alert" className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
          <Text size="small" className="text-ui-fg-subtle">
            {errorText(error)}
          </Text>
          <Button size="small" variant="secondary" isLoading={isFetching} onClick={() => void refetch()}>
            {t("errors.retry")}
          </Button>
        </div>
      ) : (
        <div aria-busy className="px-6 py-4">
          <Skeleton className="h-10 w-full" />
        </div>
      )}
    </Container>
  )
}

export default ReadingsCard
