import { ChevronDownMini } from "@medusajs/icons"
import { Button, DropdownMenu } from "@medusajs/ui"
import type { ReactNode } from "react"

export type FacetOption = { value: string; label: string; mark?: ReactNode }

type FacetMenuProps = {
  label: string
  options: FacetOption[]
  chosen: readonly string[]
  onToggle: (value: string) => void
}

/** One filter with several values to choose. It stays open while somebody chooses. */
const FacetMenu = ({ label, options, chosen, onToggle }: FacetMenuProps) => (
  <DropdownMenu>
    <DropdownMenu.Trigger asChild>
      <Button size="small" variant="secondary">
        {label}
        <ChevronDownMini className="text-ui-fg-muted" />
      </Button>
    </DropdownMenu.Trigger>
    <DropdownMenu.Content align="start" className="max-w-[min(320px,calc(100vw-24px))] overflow-y-auto">
      {options.map(({ value, label: name, mark }) => (
        <DropdownMenu.CheckboxItem
          key={value}
          checked={chosen.includes(value)}
          onSelect={(event) => event.preventDefault()}
          onCheckedChange={() => onToggle(value)}
        >
          <span className="flex min-w-0 items-center gap-x-2">
            {mark}
            <bdi className="truncate">{name}</bdi>
          </span>
        </DropdownMenu.CheckboxItem>
      ))}
    </DropdownMenu.Content>
  </DropdownMenu>
)

export default FacetMenu
