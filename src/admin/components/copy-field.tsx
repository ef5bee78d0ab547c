import { useId } from "react"
import { Label } from "@medusajs/ui"
import CopyButton from "./copy-button"

type CopyFieldProps = { label: string; value: string; copyLabel: string }

/** A value to take elsewhere: readable in full, selectable, one click to copy. */
const CopyField = ({ label, value, copyLabel }: CopyFieldProps) => {
  const id = useId()

  return (
    <div className="flex flex-col gap-y-1.5">
      <Label id={id} size="xsmall" weight="plus" className="text-ui-fg-subtle">
        {label}
      </Label>
      <div className="bg-ui-bg-field shadow-borders-base flex items-center gap-x-2 rounded-md py-1 pl-3 pr-1">
        <code
          aria-labelledby={id}
          className="txt-compact-small text-ui-fg-base min-w-0 flex-1 select-all break-all py-1 font-mono"
        >
          {value}
        </code>
        <CopyButton text={value} label={copyLabel} />
      </div>
    </div>
  )
}

export default CopyField
