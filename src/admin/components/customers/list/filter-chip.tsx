import { XMarkMini } from "@medusajs/icons"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

type FilterChipProps = { name: string; mark?: ReactNode; onRemove: () => void }

/** A chosen filter. All of it is the way to take it away again. */
const FilterChip = ({ name, mark, onRemove }: FilterChipProps) => {
  const { t } = useTranslation("chatCrm")

  return (
    <button
      type="button"
      aria-label={t("filters.remove", { name })}
      onClick={onRemove}
      className="txt-compact-small bg-ui-bg-subtle hover:bg-ui-bg-subtle-hover text-ui-fg-base shadow-borders-base transition-fg focus-visible:shadow-borders-interactive-with-focus inline-flex h-7 min-w-0 max-w-full items-center gap-x-1.5 rounded-md pl-2 pr-1 outline-none"
    >
      {mark}
      <bdi className="truncate">{name}</bdi>
      <XMarkMini className="text-ui-fg-muted shrink-0" />
    </button>
  )
}

export default FilterChip
