import {
  DataTable,
  type DataTableColumnDef,
  type DataTableEmptyStateProps,
  useDataTable,
} from "@medusajs/ui"
import type { ReactNode } from "react"
import { useOpenRow } from "./use-open-row"

type RecordTableProps<TRecord> = {
  columns: DataTableColumnDef<TRecord>[]
  rows: TRecord[]
  rowHref: (id: string) => string
  isLoading: boolean
  isFiltered: boolean
  emptyState: DataTableEmptyStateProps
  toolbar: ReactNode
  pager: ReactNode
}

/** Cells clip what stands out of them, a link's focus ring too: the row shows it instead. */
const FOCUSED_ROW =
  "[&_tr:has(a:focus-visible)>td]:shadow-[inset_0_2px_0_var(--border-interactive),inset_0_-2px_0_var(--border-interactive)]"

const FILTERED = { filtered: true }
const UNFILTERED = {}

/** The dashboard's table, with paging by cursor and with filters that the caller keeps in the address. */
const RecordTable = <TRecord extends { id: string }>({
  columns,
  rows,
  rowHref,
  isLoading,
  isFiltered,
  emptyState,
  toolbar,
  pager,
}: RecordTableProps<TRecord>) => {
  const openRow = useOpenRow(rowHref)

  const instance = useDataTable({
    data: rows,
    columns,
    rowCount: rows.length,
    getRowId: (row) => row.id,
    onRowClick: openRow,
    isLoading,
    filtering: {
      state: isFiltered ? FILTERED : UNFILTERED,
      onFilteringChange: () => undefined,
    },
  })

  return (
    <DataTable instance={instance} className={FOCUSED_ROW}>
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">{toolbar}</div>
      <DataTable.Table emptyState={emptyState} />
      {pager}
    </DataTable>
  )
}

export default RecordTable
