import { Plus } from "@medusajs/icons"
import { Button, Hint, Input, Label } from "@medusajs/ui"
import { useId, useRef, useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { useChangeCustomer } from "../../hooks/api/customer"
import { useFieldBoard, useReport } from "../../hooks/use-autosave-board"
import { useErrorText } from "../../hooks/use-error-text"
import { currentOf } from "../../lib/field-conflict"
import { MAX_METADATA_KEY, MAX_METADATA_VALUE, metadataProblemOf } from "../../lib/field-metadata"
import type { CustomerProfile } from "../../lib/types"

const EMPTY = { key: "", value: "" }

/** A new row. It becomes one once it is stored; until then what was typed stays here. */
const MetadataAdd = ({ customer }: { customer: CustomerProfile }) => {
  const { t } = useTranslation("chatCrm")
  const id = useId()
  const board = useFieldBoard()
  const errorText = useErrorText()
  const keyInput = useRef<HTMLInputElement>(null)
  const [row, setRow] = useState(EMPTY)
  const [problem, setProblem] = useState<string | null>(null)
  const { mutate, isPending } = useChangeCustomer(customer.chatbot_id, customer.id)
  const key = row.key.trim()
  const isTyping = key !== "" || row.value !== ""

  const textOf = (error: unknown) =>
    currentOf(error) ? t("profile.metadata.problem.exists", { name: key }) : errorText(error)

  const onAdd = () => {
    const found = metadataProblemOf(key, row.value, customer.metadata)
    if (found) {
      const count = found === "valueTooLong" ? MAX_METADATA_VALUE : MAX_METADATA_KEY
      setProblem(t(`profile.metadata.problem.${found}`, { name: key, count }))
      return
    }
    mutate(
      { metadata: { [key]: row.value }, version: customer.version },
      {
        onSuccess: () => {
          setRow(EMPTY)
          setProblem(null)
          board.announce(t("profile.save.announce.saved", { field: key }))
          keyInput.current?.focus()
        },
        onError: (error) => setProblem(textOf(error)),
      }
    )
  }
  useReport("metadata.new", isPending ? "saving" : isTyping ? "typing" : "quiet", () => key !== "" && onAdd())

  const change = (part: Partial<typeof EMPTY>) => {
    setRow({ ...row, ...part })
    setProblem(null)
  }

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!isPending) {
      onAdd()
    }
  }

  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-y-2 px-6 py-4">
      <div className="grid grid-cols-1 gap-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto] sm:items-end">
        <div className="flex flex-col gap-y-1">
          <Label htmlFor={`${id}-key`} size="xsmall" className="text-ui-fg-subtle">
            {t("profile.metadata.key")}
          </Label>
          <Input
            ref={keyInput}
            id={`${id}-key`}
            autoComplete="off"
            placeholder={t("profile.metadata.keyPlaceholder")}
            value={row.key}
            aria-invalid={problem !== null}
            aria-describedby={`${id}-problem`}
            onChange={({ target }) => change({ key: target.value })}
          />
        </div>
        <div className="flex flex-col gap-y-1">
          <Label htmlFor={`${id}-value`} size="xsmall" className="text-ui-fg-subtle">
            {t("profile.metadata.value")}
          </Label>
          <Input
            id={`${id}-value`}
            autoComplete="off"
            value={row.value}
            onChange={({ target }) => change({ value: target.value })}
          />
        </div>
        <Button type="submit" variant="secondary" isLoading={isPending} className="justify-self-start">
          <Plus />
          {t("profile.metadata.add")}
        </Button>
      </div>
      <div id={`${id}-problem`} role="status" className="empty:hidden">
        {problem && (
          <Hint variant="error" className="[overflow-wrap:anywhere]">
            {problem}
          </Hint>
        )}
      </div>
    </form>
  )
}

export default MetadataAdd
