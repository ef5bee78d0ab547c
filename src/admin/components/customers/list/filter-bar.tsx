import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CustomerListAddress } from "../../../hooks/use-customer-filters"
import { isFiltered } from "../../../lib/customer-filters"
import type { StatusStage } from "../../../lib/types"
import FacetMenu from "./facet-menu"
import FilterChip from "./filter-chip"
import { useFacets } from "./use-facets"

type FilterBarProps = { address: CustomerListAddress; statuses: StatusStage[] }

/** What can be filtered by, and behind it what is. */
const FilterBar = ({ address, statuses }: FilterBarProps) => {
  const { t } = useTranslation("chatCrm")
  const facets = useFacets(address, statuses)
  const { filters, choose, clear } = address

  return (
    <>
      {facets.map(({ facet, label, options, chosen, toggle }) => (
        <FacetMenu key={facet} label={label} options={options} chosen={chosen} onToggle={toggle} />
      ))}
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
