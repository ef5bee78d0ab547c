import { BellAlert, XMarkMini } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CustomerListAddress } from "../../../hooks/use-customer-filters"
import { isFiltered } from "../../../lib/customer-filters"
import type { StatusStage } from "../../../lib/types"
import FacetMenu from "./facet-menu"
import FilterChip from "./filter-chip"
import { useFacets } from "./use-facets"

type FilterBarProps = {
  address: CustomerListAddress
  statuses: StatusStage[]
  /** Whether anybody can need attention: it is detected. */
  hasAttention: boolean
}

/** What can be filtered by, and behind it what is. */
const FilterBar = ({ address, statuses, hasAttention }: FilterBarProps) => {
  const { t } = useTranslation("chatCrm")
  const facets = useFacets(address, statuses)
  const { filters, choose, clear } = address

  return (
    <>
      {facets.map(({ facet, label, options, chosen, toggle }) => (
        <FacetMenu key={facet} label={label} options={options} chosen={chosen} onToggle={toggle} />
      ))}
      {(hasAttention || filters.needs_attention) && (
        <Button
          size="small"
          variant="secondary"
          aria-pressed={filters.needs_attention}
          className="aria-pressed:bg-ui-bg-highlight aria-pressed:hover:bg-ui-bg-highlight-hover"
          onClick={() => choose({ needs_attention: !filters.needs_attention })}
        >
          <BellAlert className="text-ui-fg-muted" />
          {t("alerts.needsAttention")}
          {filters.needs_attention && <XMarkMini className="text-ui-fg-muted" />}
        </Button>
      )}
      {facets.flatMap(({ facet, options, chosen, toggle }) =>
        options
          .filter(({ value }) => chosen.includes(value))
          .map(({ value, label, mark }) => (
            <FilterChip key={`${facet}.${value}`} name={label} mark={mark} onRemove={() => toggle(value)} />
          ))
      )}
      {filters.new_this_month && (
        <FilterChip name={t("filters.newThisMonth")} onRemove={() => choose({ new_this_month: false })} />
      )}
      {isFiltered(filters) && (
        <Button size="small" variant="transparent" onClick={clear}>
          {t("filters.clearAll")}
        </Button>
      )}
    </>
  )
}

export default FilterBar
