import { Checkbox } from "@medusajs/ui"

type TickBoxProps = {
  label: string
  checked: boolean | "indeterminate"
  onTick: (isRange: boolean) => void
}

/** A row's checkbox, with room for a finger around it. With shift it takes all rows since the last one. */
const TickBox = ({ label, checked, onTick }: TickBoxProps) => (
  <Checkbox
    aria-label={label}
    checked={checked}
    className="relative shrink-0 before:absolute before:-inset-3 before:content-['']"
    onMouseDown={(event) => event.shiftKey && event.preventDefault()}
    onClick={(event) => {
      event.stopPropagation()
      onTick(event.shiftKey)
    }}
  />
)

export default TickBox
