import { XMarkMini } from "@medusajs/icons"
import { Button, IconButton, Text, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { chosenFilter } from "../../../lib/customer-filters"
import { bulkSelectionOf, countOf, ticksOf } from "../../../lib/selection"
import { formatCount } from "../../../lib/time"
import type { Chatbot } from "../../../lib/types"
import BulkUpdate from "../../bulk/bulk-update"
import type { CustomerListState } from "./use-customer-list"

type SelectionBarProps = { chatbot: Chatbot; list: CustomerListState }

/** Who is ticked, and what can be done with them. It stays in sight while the list is scrolled. */
const SelectionBar = ({ chatbot, list }: SelectionBarProps) => {
  const { t, i18n } = useTranslation("chatCrm")
  const { selection: ticked, address, ids, page, holder } = list
  const { selection } = ticked
  const matching = page?.count ?? 0
  const isExact = selection.kind === "ticked" || page?.count_is_exact !== false
  const count = countOf(selection, matching)

  const written = (number: number, exact: boolean) => `${formatCount(number, i18n.language)}${exact ? "" : "+"}`
  const canTakeAll = selection.kind === "ticked" && ticksOf(selection, ids) === "all" && matching > selection.ids.size

  const onClear = () => {
    ticked.clear()
    holder.ref.current?.focus({ preventScroll: true })
  }

  return (
    <div className="pointer-events-none sticky bottom-4 flex justify-center">
      <div
        role="region"
        aria-label={t("customers.select.bar")}
        className="bg-ui-bg-component shadow-elevation-flyout pointer-events-auto flex max-w-full flex-wrap items-center justify-center gap-x-2 gap-y-1 rounded-xl py-2 pl-4 pr-2"
      >
        <Text as="span" size="small" leading="compact" weight="plus" aria-live="polite" className="tabular-nums">
          {t("customers.select.count", { count, formatted: written(count, isExact) })}
        </Text>
        {canTakeAll && (
          <Button size="small" variant="transparent" className="text-ui-fg-interactive" onClick={ticked.tickAll}>
            {t("customers.select.all", {
              count: matching,
              formatted: written(matching, page?.count_is_exact !== false),
            })}
          </Button>
        )}
        {count > 0 && (
          <BulkUpdate
            chatbot={chatbot}
            selection={bulkSelectionOf(selection, chosenFilter(address.filters))}
            count={count}
            isExact={isExact}
            onStarted={onClear}
          />
        )}
        <Tooltip content={t("customers.select.clear")}>
          <IconButton
            size="small"
            variant="transparent"
            aria-label={t("customers.select.clear")}
            aria-keyshortcuts="Escape"
            onClick={onClear}
          >
            <XMarkMini />
          </IconButton>
        </Tooltip>
      </div>
    </div>
  )
}

export default SelectionBar
