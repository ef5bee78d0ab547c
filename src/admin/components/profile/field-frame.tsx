import { Label } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { Autosave } from "../../hooks/use-autosave"
import type { CustomerProfile } from "../../lib/types"
import FieldOrigin from "./field-origin"
import FieldTrouble from "./field-trouble"
import SaveMark from "./save-mark"

type FieldFrameProps<T> = {
  customer: CustomerProfile
  /** Its name in `provenance`. */
  field: string
  label: string
  save: Autosave<T>
  /** A value in words, for where two stand side by side. */
  textOf: (value: T) => string
  /** Of the control that the label names, or of the label itself where the control names the label. */
  htmlFor?: string
  labelId?: string
  isManaged?: boolean
  canKeep?: boolean
  aside?: ReactNode
  help?: ReactNode
  children: ReactNode
}

/** Around every field that saves by itself: its label, how the save goes, and where the value comes from. */
const FieldFrame = <T,>(props: FieldFrameProps<T>) => {
  const { customer, field, label, save, textOf, htmlFor, labelId, isManaged, canKeep = true, aside, help, children } = props
  const isSettled = save.status === "quiet" || save.status === "saved"

  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex min-h-5 flex-wrap items-center justify-between gap-x-4">
        <div className="flex items-center gap-x-2">
          <Label id={labelId} htmlFor={htmlFor} size="small" weight="plus">
            {label}
          </Label>
          {aside}
        </div>
        <SaveMark status={save.status} />
      </div>
      {children}
      <FieldTrouble customer={customer} field={field} label={label} save={save} textOf={textOf} />
      <FieldOrigin
        customer={customer}
        field={field}
        label={label}
        onKeep={canKeep ? save.keep : undefined}
        isManaged={isManaged}
        isSettled={isSettled}
      />
      {help}
    </div>
  )
}

export default FieldFrame
