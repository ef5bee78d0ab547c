import { Trash } from "@medusajs/icons"
import { Hint, IconButton, Input, Label, Textarea } from "@medusajs/ui"
import { useId, useMemo, useState, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { useAutosave } from "../../hooks/use-autosave"
import { MAX_METADATA_VALUE } from "../../lib/field-metadata"
import { metadataFieldOf } from "../../lib/field-specs"
import type { CustomerProfile } from "../../lib/types"
import FieldOrigin from "./field-origin"
import FieldTrouble from "./field-trouble"
import SaveMark from "./save-mark"
import UndoLine from "./undo-line"

const MetadataRow = ({ customer, name }: { customer: CustomerProfile; name: string }) => {
  const { t } = useTranslation("chatCrm")
  const id = useId()
  const field = useMemo(() => metadataFieldOf(name), [name])
  const save = useAutosave(customer, field, name)
  const [removed, setRemoved] = useState<string | null>(null)
  const { value, status } = save
  const isTooLong = (value?.length ?? 0) > MAX_METADATA_VALUE
  const source = customer.provenance[field.name]?.source ?? "staff"

  if (value === null && removed === null && status === "quiet") {
    return null
  }

  const onDecide = () => {
    if (value !== null && !isTooLong) {
      save.save(value)
    }
  }

  const onRemove = () => {
    setRemoved(value)
    save.save(null)
  }

  const onUndo = () => {
    save.save(removed)
    setRemoved(null)
  }

  return (
    <div className="flex flex-col gap-y-2 px-6 py-3">
      {value === null ? (
        <div className="flex items-center justify-between gap-x-4">
          <UndoLine
            text={t("profile.removed", { name })}
            label={t("profile.undoOf", { name })}
            onUndo={onUndo}
          />
          <SaveMark status={status} />
        </div>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-2 gap-y-1 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto]">
          <div className="col-span-2 flex min-h-8 items-center justify-between gap-x-2 sm:col-span-1">
            <Label htmlFor={id} size="small" className="text-ui-fg-subtle min-w-0 [overflow-wrap:anywhere]">
              <bdi>{name}</bdi>
            </Label>
            <SaveMark status={status} />
          </div>
          <ValueInput
            id={id}
            value={value}
            isLong={isLong(customer.metadata[name])}
            isTooLong={isTooLong}
            onType={save.type}
            onDecide={onDecide}
            onDrop={save.drop}
          />
          <IconButton
            type="button"
            variant="transparent"
            aria-label={t("profile.metadata.remove", { name })}
            onClick={onRemove}
          >
            <Trash className="text-ui-fg-muted" />
          </IconButton>
        </div>
      )}
      {isTooLong && <Hint variant="error">{t("profile.metadata.problem.valueTooLong", { count: MAX_METADATA_VALUE })}</Hint>}
      <FieldTrouble
        customer={customer}
        field={field.name}
        label={name}
        save={save}
        textOf={(text) => text ?? t("profile.values.removed")}
      />
      {value !== null && source !== "staff" && (
        <FieldOrigin customer={customer} field={field.name} label={name} isSettled />
      )}
    </div>
  )
}

type ValueInputProps = {
  id: string
  value: string
  isLong: boolean
  isTooLong: boolean
  onType: (value: string) => void
  onDecide: () => void
  onDrop: () => void
}

const ValueInput = ({ id, value, isLong, isTooLong, onType, onDecide, onDrop }: ValueInputProps) => {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !isLong && !event.nativeEvent.isComposing) {
      onDecide()
    } else if (event.key === "Escape") {
      onDrop()
    }
  }
  const shared = {
    id,
    value,
    "aria-invalid": isTooLong,
    onChange: (event: { target: { value: string } }) => onType(event.target.value),
    onBlur: onDecide,
    onKeyDown,
  }

  return isLong ? <Textarea rows={4} {...shared} /> : <Input autoComplete="off" {...shared} />
}

const isLong = (text = ""): boolean => text.length > 80 || text.includes("\n")

export default MetadataRow
