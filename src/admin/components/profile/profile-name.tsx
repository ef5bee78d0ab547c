import { PencilSquare } from "@medusajs/icons"
import { Heading, Hint, IconButton, Input } from "@medusajs/ui"
import { useId, useRef, useState, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { useAutosave } from "../../hooks/use-autosave"
import { displayName } from "../../lib/customer-name"
import { nameField } from "../../lib/field-specs"
import type { CustomerProfile } from "../../lib/types"
import FieldTrouble from "./field-trouble"
import SaveMark from "./save-mark"

const MAX_NAME = 255

/** The title of the page, and what the team calls this person. */
const ProfileName = ({ customer }: { customer: CustomerProfile }) => {
  const { t } = useTranslation("chatCrm")
  const id = useId()
  const label = t("profile.name.label")
  const save = useAutosave(customer, nameField, label)
  const [isEditing, setIsEditing] = useState(false)
  const pencil = useRef<HTMLButtonElement>(null)
  const platform = t(`platforms.${customer.platform}`)
  const isTooLong = save.value.trim().length > MAX_NAME
  const isOpen = isEditing || isTooLong || save.status === "failed" || save.status === "conflict"

  const close = () => {
    setIsEditing(false)
    requestAnimationFrame(() => pencil.current?.focus())
  }

  const onDecide = () => {
    if (!isTooLong) {
      save.save(save.value)
    }
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.nativeEvent.isComposing && !isTooLong) {
      onDecide()
      close()
    } else if (event.key === "Escape") {
      save.drop()
      close()
    }
  }

  if (!isOpen) {
    const shown = save.value.trim() || displayName(customer)
    return (
      <div className="flex min-w-0 items-start gap-x-1">
        <Heading className="line-clamp-3 min-w-0 [overflow-wrap:anywhere]" title={shown}>
          <bdi>{shown}</bdi>
        </Heading>
        <IconButton
          ref={pencil}
          type="button"
          size="small"
          variant="transparent"
          className="shrink-0"
          aria-label={t("profile.name.edit")}
          onClick={() => setIsEditing(true)}
        >
          <PencilSquare className="text-ui-fg-muted" />
        </IconButton>
        <span className="flex h-7 items-center">
          <SaveMark status={save.status} />
        </span>
      </div>
    )
  }

  return (
    <div className="flex min-w-0 max-w-full flex-1 basis-72 flex-col gap-y-2">
      <Heading className="sr-only">
        <bdi>{displayName(customer)}</bdi>
      </Heading>
      <div className="flex items-center gap-x-2">
        <div className="min-w-0 flex-1 sm:max-w-sm">
          <Input
            id={id}
            autoFocus={isEditing}
            autoComplete="off"
            aria-label={label}
            aria-describedby={`${id}-hint`}
            aria-invalid={isTooLong}
            value={save.value}
            onFocus={({ target }) => target.select()}
            onChange={({ target }) => save.type(target.value)}
            onBlur={() => {
              setIsEditing(false)
              onDecide()
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <SaveMark status={save.status} />
      </div>
      <Hint id={`${id}-hint`} variant={isTooLong ? "error" : "info"}>
        {isTooLong ? t("profile.name.tooLong", { count: MAX_NAME }) : t("profile.name.hint", { platform })}
      </Hint>
      <FieldTrouble
        customer={customer}
        field={nameField.name}
        label={label}
        save={save}
        textOf={(name) => name.trim() || t("profile.values.platformName", { platform })}
      />
    </div>
  )
}

export default ProfileName
