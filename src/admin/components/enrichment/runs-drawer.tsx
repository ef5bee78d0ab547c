import { RouteDrawer } from "@medusajs/dashboard/components"
import { Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useCustomer } from "../../hooks/api/customer"
import { isNotFound } from "../../lib/errors"
import { paths } from "../../lib/paths"
import DrawerHeader from "../forms/drawer-header"
import ErrorPanel from "../states/error-panel"
import RunsList from "./runs-list"

type RunsDrawerProps = { chatbotId: string; customerId: string }

/** Each reading of a customer's conversations: what it said, and what became of it. */
const RunsDrawer = ({ chatbotId, customerId }: RunsDrawerProps) => {
  const { t } = useTranslation("chatCrm")
  const { data: customer, error, refetch, isFetching } = useCustomer(chatbotId, customerId)

  return (
    <RouteDrawer prev={paths.customer(chatbotId, customerId)}>
      <DrawerHeader title={t("enrichment.readings.title")} description={t("enrichment.readings.text")} />
      <div className="flex-1 overflow-y-auto">
        {customer ? (
          <RunsList customer={customer} />
        ) : error ? (
          <ErrorPanel
            error={error}
            text={isNotFound(error) ? t("profile.notFound.text") : undefined}
            onRetry={refetch}
            isRetrying={isFetching}
          />
        ) : (
          <div aria-busy className="flex flex-col gap-y-4 px-6 py-6">
            <Skeleton className="h-12 w-full" />
            <Skeleton className="h-40 w-full" />
          </div>
        )}
      </div>
    </RouteDrawer>
  )
}

export default RunsDrawer
