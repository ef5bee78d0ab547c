import { Button, Hint, Input, Label, Prompt, Switch, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { useErrorText } from "../../hooks/use-error-text"

const MAX_NAME = 80

type ViewFormProps = {
  name: string
  shared: boolean
  isSaving: boolean
  error: unknown
  onSubmit: (view: { name: string; shared: boolean }) => void
}

/** What a view is called and who sees it. */
const ViewForm = ({ name: nameBefore, shared: sharedBefore, isSaving, error, onSubmit }: ViewFormProps) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const id = useId()
  const [name, setName] = useState(nameBefore)
  const [shared, setShared] = useState(sharedBefore)
  const [isMissing, setIsMissing] = useState(false)
  const problem = isMissing ? t("views.form.required") : error ? errorText(error) : null

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const given = name.trim()
        setIsMissing(given === "")
        if (given !== "") {
          onSubmit({ name: given, shared })
        }
      }}
    >
      <div className="flex flex-col gap-y-4 px-6 pt-4">
        <div className="flex flex-col gap-y-2">
          <Label size="small" weight="plus" htmlFor={`${id}-name`}>
            {t("views.form.name")}
          </Label>
          <Input
            id={`${id}-name`}
            autoFocus
            autoComplete="off"
            maxLength={MAX_NAME}
            placeholder={t("views.form.nameHint")}
            value={name}
            aria-invalid={problem !== null}
            aria-describedby={problem ? `${id}-problem` : undefined}
            onChange={(event) => {
              setName(event.target.value)
              setIsMissing(false)
            }}
          />
          {problem && (
            <Hint id={`${id}-problem`} role="alert" variant="error">
              {problem}
            </Hint>
          )}
        </div>
        <div className="flex items-start justify-between gap-x-4">
          <div className="flex flex-col">
            <Label size="small" weight="plus" htmlFor={`${id}-shared`}>
              {t("views.form.share")}
            </Label>
            <Text size="small" className="text-ui-fg-subtle text-pretty">
              {t("views.form.shareHint")}
            </Text>
          </div>
          <Switch id={`${id}-shared`} checked={shared} onCheckedChange={setShared} />
        </div>
      </div>
      <Prompt.Footer>
        <Prompt.Cancel type="button">{t("actions.cancel")}</Prompt.Cancel>
        <Button size="small" type="submit" isLoading={isSaving}>
          {t("actions.save")}
        </Button>
      </Prompt.Footer>
    </form>
  )
}

export default ViewForm
