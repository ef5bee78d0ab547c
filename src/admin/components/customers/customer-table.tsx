import { Heading } from "@medusajs/ui"
import { useCallback } from "react"
import { useTranslation } from "react-i18next"
import { useListSummary } from "../../hooks/use-list-summary"
import { paths } from "../../lib/paths"
import type { Chatbot, CustomerPage, Platform } from "../../lib/types"
import PlatformFilter from "../platforms/platform-filter"
import NoMatches from "../states/no-matches"
import LiveMark from "../tables/live-mark"
import Pager from "../tables/pager"
import RecordTable from "../tables/record-table"
import CustomersEmpty from "./customers-empty"
import { useCustomerColumns } from "./use-customer-columns"

type CustomerTableProps = {
  chatbot: Chatbot
  page: CustomerPage | undefined
  isLoading: boolean
  isStale: boolean
  platforms: Platform[]
  onPlatformsChange: (platforms: Platform[]) => void
  onPrevious: (() => void) | undefined
  onNext: (() => void) | undefined
}

const CustomerTable = ({
  chatbot,
  page,
  isLoading,
  isStale,
  platforms,
  onPlatformsChange,
  onPrevious,
  onNext,
}: CustomerTableProps) => {
  const { t } = useTranslation("chatCrm")
  const columns = useCustomerColumns(chatbot.id)
  const summary = useListSummary("customers.count", page)
  const rowHref = useCallback((id: string) => paths.customer(chatbot.id, id), [chatbot.id])

  return (
    <RecordTable
      columns={columns}
      rows={page?.customers ?? []}
      rowHref={rowHref}
      isLoading={isLoading}
      isFiltered={platforms.length > 0}
      toolbar={
        <>
          <div className="flex items-center gap-x-3">
            <Heading level="h2">{t("customers.title")}</Heading>
            {chatbot.features.customer_tracking && <LiveMark isStale={isStale} />}
          </div>
          <PlatformFilter chosen={platforms} onChange={onPlatformsChange} />
        </>
      }
      emptyState={{
        empty: { custom: <CustomersEmpty chatbot={chatbot} /> },
        filtered: { custom: <NoMatches onClear={() => onPlatformsChange([])} /> },
      }}
      pager={
        page && (page.count > 0 || onPrevious) ? (
          <Pager summary={summary} onPrevious={onPrevious} onNext={onNext} />
        ) : null
      }
    />
  )
}

export default CustomerTable
