import { Drawer } from "@medusajs/ui"
import { useState } from "react"
import { exportOf, useDownload } from "../../hooks/api/exports"
import { chosenFilter } from "../../lib/customer-filters"
import { allColumns, columnsAsked, type ExportColumns } from "../../lib/export-columns"
import type { Chatbot } from "../../lib/types"
import type { CustomerListState } from "../customers/list/use-customer-list"
import ExportForm from "./export-form"
import ExportOutcome from "./export-outcome"
import type { ExportScope } from "./export-scope"

type ExportPanelProps = { chatbot: Chatbot; list: CustomerListState; onClose: () => void }

/** The inside of the export's drawer: what to take, then how far it is and what came of it. */
const ExportPanel = ({ chatbot, list, onClose }: ExportPanelProps) => {
  const { download, start, cancel } = useDownload()
  // What the list shows may go on changing underneath; who is exported is what was there when this was opened.
  const [filters] = useState(list.address.filters)
  const [scope, setScope] = useState<ExportScope>(list.isFiltered ? "filtered" : "all")
  const [columns, setColumns] = useState<ExportColumns>(allColumns)

  const begin = () =>
    void start(exportOf(chatbot.id, scope === "filtered" ? chosenFilter(filters) : {}, columnsAsked(columns)))

  return download.phase === "choosing" ? (
    <ExportForm
      chatbot={chatbot}
      list={list}
      filters={filters}
      scope={scope}
      onScope={setScope}
      columns={columns}
      onColumns={setColumns}
      onSubmit={begin}
    />
  ) : (
    <Drawer.Body className="flex flex-1 flex-col justify-center overflow-y-auto">
      <ExportOutcome download={download} onRetry={begin} onCancel={cancel} onClose={onClose} />
    </Drawer.Body>
  )
}

export default ExportPanel
