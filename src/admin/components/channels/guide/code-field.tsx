import { Label } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import CopyButton from "../../copy-button"

/** Code to take elsewhere: it scrolls in its own box, and one click copies all of it. */
const CodeField = ({ label, code }: { label: string; code: string }) => {
  const { t } = useTranslation("chatCrm")
  const id = useId()

  return (
    <div className="flex flex-col gap-y-1.5">
      <div className="flex items-center justify-between gap-x-2">
        <Label id={id} size="xsmall" weight="plus" className="text-ui-fg-subtle">
          {label}
        </Label>
        <CopyButton text={code} label={t("snippets.copy")} />
      </div>
      <pre
        tabIndex={0}
        aria-labelledby={id}
        className="bg-ui-bg-field shadow-borders-base focus-visible:shadow-borders-focus text-ui-fg-base max-h-80 overflow-auto rounded-md px-3 py-2 font-mono text-xs leading-5 outline-none"
      >
        <code>{code}</code>
      </pre>
    </div>
  )
}

export default CodeField
