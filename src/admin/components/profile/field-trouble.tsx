import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Autosave } from "../../hooks/use-autosave"
import { useErrorText } from "../../hooks/use-error-text"
import type { CustomerProfile } from "../../lib/types"
import FieldConflict from "./field-conflict"

type FieldTroubleProps<T> = {
  customer: CustomerProfile
  /** Its name in `provenance`. */
  field: string
  label: string
  save: Autosave<T>
  textOf: (value: T) => string
}

/** What stands below a field that could not be saved. The value stays in the field until somebody decides. */
const FieldTrouble = <T,>({ customer, field, label, save, textOf }: FieldTroubleProps<T>) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()

  if (save.status === "conflict" && save.theirs !== undefined) {
    return (
      <FieldConflict
        customer={customer}
        field={field}
        label={label}
        theirs={textOf(save.theirs)}
        mine={textOf(save.value)}
        onTheirs={save.drop}
        onMine={save.takeMine}
      />
    )
  }

  return save.status === "failed" ? (
    <div className="flex flex-wrap items-center gap-2">
      <Text size="small" className="text-ui-fg-error min-w-0 flex-1 basis-48 break-words">
        {t("profile.save.failed")} {errorText(save.error)}
      </Text>
      <div className="flex gap-x-2">
        <Button type="button" size="small" variant="transparent" onClick={save.drop}>
          {t("profile.save.discard")}
        </Button>
        <Button type="button" size="small" variant="secondary" onClick={save.retry}>
          {t("errors.retry")}
        </Button>
      </div>
    </div>
  ) : null
}

export default FieldTrouble
