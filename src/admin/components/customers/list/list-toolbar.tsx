import { Heading } from "@medusajs/ui"
import type { RefObject } from "react"
import { useTranslation } from "react-i18next"
import { useIsPhone } from "../../../hooks/use-media-query"
import type { Chatbot } from "../../../lib/types"
import JobHistory from "../../bulk/job-history"
import ExportAction from "../../import-export/export-action"
import ImportAction from "../../import-export/import-action"
import LiveMark from "../../tables/live-mark"
import SavedViews from "../../views/saved-views"
import ColumnMenu from "./column-menu"
import FilterBar from "./filter-bar"
import KeysHint from "./keys-hint"
import SearchBox from "./search-box"
import type { ColumnsChoice } from "./use-columns-choice"
import type { CustomerListState } from "./use-customer-list"

type ListToolbarProps = {
  chatbot: Chatbot
  list: CustomerListState
  columns: ColumnsChoice
  search: RefObject<HTMLInputElement>
  isHelpOpen: boolean
  onHelp: (isOpen: boolean) => void
}

const ListToolbar = ({ chatbot, list, columns, search, isHelpOpen, onHelp }: ListToolbarProps) => {
  const { t } = useTranslation("chatCrm")
  const isPhone = useIsPhone()
  const { address, rows, page, isFiltered, error, isTooBroad, isChanging } = list
  const isNobodyThere = page?.count === 0 && !isFiltered && !isChanging

  return (
    <div className="isolate flex flex-col gap-y-3 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div className="flex items-center gap-x-3">
          <Heading level="h2">{t("customers.title")}</Heading>
          {chatbot.features.customer_tracking && <LiveMark isStale={Boolean(error) && !isTooBroad} />}
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {!isNobodyThere && <SavedViews chatbot={chatbot} />}
          {!isNobodyThere && <ExportAction chatbot={chatbot} list={list} />}
          <ImportAction chatbotId={chatbot.id} />
          <JobHistory chatbot={chatbot} />
          {!isPhone && !isNobodyThere && (
            <>
              <ColumnMenu rows={rows ?? []} choice={columns} />
              <KeysHint isOpen={isHelpOpen} onOpenChange={onHelp} />
            </>
          )}
        </div>
      </div>
      {!isNobodyThere && (
        <div className="flex flex-wrap items-start gap-2">
          <SearchBox
            ref={search}
            q={address.filters.q}
            isSearching={isChanging && address.filters.q !== ""}
            error={isTooBroad ? t("customers.search.tooBroad") : undefined}
            onSearch={address.search}
          />
          <FilterBar
            address={address}
            statuses={chatbot.statuses}
            hasAttention={chatbot.features.intent_detection}
          />
        </div>
      )}
    </div>
  )
}

export default ListToolbar
