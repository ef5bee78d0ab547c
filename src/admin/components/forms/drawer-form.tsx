import { RouteDrawer } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import type { KeyboardEvent, ReactNode } from "react"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"

type DrawerFormProps<TValues extends FieldValues> = {
  form: UseFormReturn<TValues>
  onSubmit: () => void
  isSaving: boolean
  submitLabel: string
  children: ReactNode
}

/**
 * The inside of a drawer that is a form: fields that scroll, Cancel and Save that stay, a warning before losing input.
 * Enter submits, Ctrl-Enter does so from a text area too.
 */
const DrawerForm = <TValues extends FieldValues>({
  form,
  onSubmit,
  isSaving,
  submitLabel,
  children,
}: DrawerFormProps<TValues>) => {
  const { t } = useTranslation("chatCrm")

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
      event.preventDefault()
      event.currentTarget.requestSubmit()
    }
  }

  return (
    <RouteDrawer.Form form={form}>
      <form
        noValidate
        className="flex flex-1 flex-col overflow-hidden"
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        <RouteDrawer.Body className="flex-1 overflow-y-auto">{children}</RouteDrawer.Body>
        <RouteDrawer.Footer>
          <RouteDrawer.Close asChild>
            <Button size="small" type="button" variant="secondary">
              {t("actions.cancel")}
            </Button>
          </RouteDrawer.Close>
          <Button size="small" type="submit" isLoading={isSaving}>
            {submitLabel}
          </Button>
        </RouteDrawer.Footer>
      </form>
    </RouteDrawer.Form>
  )
}

export default DrawerForm
