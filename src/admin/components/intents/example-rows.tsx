import { PlusMini, XMarkMini } from "@medusajs/icons"
import { Button, Hint, IconButton, Input } from "@medusajs/ui"
import { useId, useRef, type ClipboardEvent, type KeyboardEvent } from "react"
import { useFieldArray, type UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { examplesOf, linesOf, MAX_EXAMPLE, MAX_EXAMPLES, MIN_EXAMPLES, type IntentForm } from "../../lib/intent-form"

/**
 * One sentence a row. Enter leads to the next row, or to a new one behind the last; Backspace in an empty row takes it away;
 * several lines that are pasted become rows.
 */
const ExampleRows = ({ form }: { form: UseFormReturn<IntentForm> }) => {
  const { t } = useTranslation("chatCrm")
  const id = useId()
  const list = useRef<HTMLOListElement>(null)
  const { fields, insert, remove, update } = useFieldArray({
    control: form.control,
    name: "examples",
    rules: {
      validate: (rows) => examplesOf(rows).length >= MIN_EXAMPLES || t("named.form.fewExamples", { min: MIN_EXAMPLES }),
    },
  })
  const problem = form.formState.errors.examples?.root?.message
  const isFull = fields.length >= MAX_EXAMPLES
  const hint = problem ? `${id}-hint ${id}-problem` : `${id}-hint`

  const focusNow = (index: number) =>
    list.current?.querySelectorAll<HTMLElement>("input")[Math.max(index, 0)]?.focus()
  /** Once the rows are drawn that there are by then. */
  const focusAt = (index: number) => requestAnimationFrame(() => focusNow(index))

  const add = (index: number) => {
    if (!isFull) {
      insert(index, { text: "" }, { shouldFocus: false })
      focusAt(index)
    }
  }
  const take = (index: number) => {
    if (fields.length === 1) {
      update(index, { text: "" })
      focusAt(0)
      return
    }
    remove(index)
    focusAt(Math.min(index, fields.length - 2))
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, index: number) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) {
      return
    }
    if (event.key === "Enter") {
      event.preventDefault()
      const isNextEmpty = form.getValues(`examples.${index + 1}.text`) === ""
      if (isNextEmpty) {
        focusNow(index + 1)
      } else if (event.currentTarget.value.trim() !== "") {
        add(index + 1)
      }
    } else if (event.key === "Backspace" && event.currentTarget.value === "" && fields.length > 1) {
      event.preventDefault()
      remove(index)
      focusAt(index - 1)
    }
  }

  const onPaste = (event: ClipboardEvent<HTMLInputElement>, index: number) => {
    const lines = linesOf(event.clipboardData.getData("text"))
    if (lines.length > 1) {
      event.preventDefault()
      const isEmpty = event.currentTarget.value.trim() === ""
      const rows = form.getValues("examples")
      const before = isEmpty ? rows.slice(0, index) : rows.slice(0, index + 1)
      // Empty rows that waited for a sentence have got theirs.
      const after = rows.slice(index + 1).filter(({ text }) => text.trim() !== "")
      const next = [...before, ...lines.map((text) => ({ text })), ...after].slice(0, MAX_EXAMPLES)
      form.setValue("examples", next, { shouldDirty: true, shouldValidate: form.formState.isSubmitted })
      focusAt(before.length + lines.length - 1)
    }
  }

  return (
    <fieldset className="flex flex-col gap-y-2" aria-describedby={hint}>
      <legend className="txt-compact-small-plus text-ui-fg-base mb-2">{t("named.form.examples")}</legend>
      <Hint id={`${id}-hint`}>{t("named.form.examplesHint")}</Hint>
      <ol ref={list} className="flex flex-col gap-y-2">
        {fields.map(({ id: key }, index) => (
          <li key={key} className="flex items-center gap-x-2">
            <div className="min-w-0 flex-1">
              <Input
                {...form.register(`examples.${index}.text`)}
                aria-label={t("named.form.example", { place: index + 1 })}
                aria-invalid={problem !== undefined}
                placeholder={t("named.form.placeholder")}
                autoComplete="off"
                maxLength={MAX_EXAMPLE}
                onKeyDown={(event) => onKeyDown(event, index)}
                onPaste={(event) => onPaste(event, index)}
              />
            </div>
            <IconButton
              type="button"
              size="small"
              variant="transparent"
              aria-label={t("named.form.removeExample", { place: index + 1 })}
              onClick={() => take(index)}
            >
              <XMarkMini />
            </IconButton>
          </li>
        ))}
      </ol>
      {problem && (
        <Hint id={`${id}-problem`} role="alert" variant="error">
          {problem}
        </Hint>
      )}
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        disabled={isFull}
        onClick={() => add(fields.length)}
      >
        <PlusMini />
        {t("named.form.addExample")}
      </Button>
    </fieldset>
  )
}

export default ExampleRows
