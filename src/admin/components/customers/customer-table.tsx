import { useRef, useState } from "react"
import { useListSummary } from "../../hooks/use-list-summary"
import type { Chatbot } from "../../lib/types"
import ErrorPanel from "../states/error-panel"
import NoMatches from "../states/no-matches"
import Pager from "../tables/pager"
import CustomersEmpty from "./customers-empty"
import CustomerGrid from "./list/customer-grid"
import GridSkeleton from "./list/grid-skeleton"
import ListToolbar from "./list/list-toolbar"
import PageSizeChoice from "./list/page-size"
import { useColumnsChoice } from "./list/use-columns-choice"
import type { CustomerListState } from "./list/use-customer-list"
import { useListKeys } from "./list/use-list-keys"

type CustomerTableProps = { chatbot: Chatbot; list: CustomerListState }

const CustomerTable = ({ chatbot, list }: CustomerTableProps) => {
  const search = useRef<HTMLInputElement>(null)
  const top = useRef<HTMLDivElement>(null)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const columns = useColumnsChoice(chatbot.id)
  const { page, paging, selection, ids } = list
  const summary = useListSummary("customers.count", page)

  useListKeys({
    list: list.holder.ref,
    search,
    onTick: (id) => selection.tick(id, ids),
    onClear: selection.clear,
    onHelp: () => setHelpOpen(true),
  })

  const turn = (show: (() => void) | undefined) =>
    show &&
    (() => {
      show()
      top.current?.scrollIntoView({ block: "nearest" })
    })

  return (
    <div ref={top} className="scroll-mt-4">
      <ListToolbar
        chatbot={chatbot}
        list={list}
        columns={columns}
        search={search}
        isHelpOpen={isHelpOpen}
        onHelp={setHelpOpen}
      />
      <CustomerRows chatbot={chatbot} list={list} chosen={columns.chosen} />
      {page && (page.count > 0 || paging.onPrevious) && (
        <Pager summary={summary} onPrevious={turn(paging.onPrevious)} onNext={turn(paging.onNext)}>
          <PageSizeChoice size={list.pageSize} onChoose={list.choosePageSize} />
        </Pager>
      )}
    </div>
  )
}

type CustomerRowsProps = CustomerTableProps & { chosen: ReturnType<typeof useColumnsChoice>["chosen"] }

/** The rows, or what stands in their place. A search that finds too much leaves those of before. */
const CustomerRows = ({ chatbot, list, chosen }: CustomerRowsProps) => {
  const { rows, page, error, isTooBroad, isFetching, refetch, isFiltered, isChanging, address } = list

  if (error && !page && !isTooBroad) {
    return <ErrorPanel error={error} onRetry={refetch} isRetrying={isFetching} />
  }
  if (!rows) {
    return isTooBroad ? null : <GridSkeleton />
  }
  if (rows.length > 0) {
    return <CustomerGrid chatbot={chatbot} list={list} rows={rows} chosen={chosen} />
  }
  if (isFiltered) {
    return <NoMatches onClear={address.clear} />
  }
  return isChanging ? <GridSkeleton /> : <CustomersEmpty chatbot={chatbot} />
}

export default CustomerTable
