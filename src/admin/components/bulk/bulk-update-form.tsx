import { Button, Prompt, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useStartBulk } from "../../hooks/api/jobs"
import { useErrorText } from "../../hooks/use-error-text"
import { changesOf, KEEP, NO_INTENT, questionOf, stageChoice } from "../../lib/job-changes"
import { INTENT_LEVELS, type BulkSelection, type Chatbot } from "../../lib/types"
import ChoiceSelect from "./choice-select"
import { useJobText } from "./use-job-text"

type BulkUpdateFormProps = {
  chatbot: Chatbot
  selection: BulkSelection
  /** For how many, in words. */
  who: string
  onStarted: () => void
}

/** The inside of the dialog: what they get, and the sentence that is confirmed. */
const BulkUpdateForm = ({ chatbot, selection, who, onStarted }: BulkUpdateFormProps) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const { stage, intent: intentName } = useJobText(chatbot)
  const { mutate, isPending, error } = useStartBulk(chatbot.id)
  const [status, setStatus] = useState(KEEP)
  const [intent, setIntent] = useState(KEEP)
  const changes = changesOf({ status, intent })

  const question =
    changes &&
    t(`bulk.question.${questionOf(changes)}`, {
      who,
      status: changes.status && stage(changes.status),
      intent: intentName(changes.purchase_intent),
    })

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (changes) {
          mutate({ selection, changes }, { onSuccess: onStarted })
        }
      }}
    >
      <div className="flex flex-col gap-y-4 px-6 pt-4">
        <ChoiceSelect
          label={t("bulk.status")}
          value={status}
          onChange={setStatus}
          choices={chatbot.statuses.map(({ key, label }) => ({ value: stageChoice(key), label: <bdi>{label}</bdi> }))}
        />
        <ChoiceSelect
          label={t("bulk.intent")}
          value={intent}
          onChange={setIntent}
          choices={[...INTENT_LEVELS, NO_INTENT].map((level) => ({ value: level, label: t(`intents.${level}.name`) }))}
        />
        <div aria-live="polite" className="flex min-h-10 flex-col gap-y-1">
          {question && (
            <>
              <Text size="small" weight="plus" className="text-pretty break-words">
                {question}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                {t("bulk.undoable")}
              </Text>
            </>
          )}
        </div>
        {error && (
          <Text role="alert" size="small" className="text-ui-fg-error">
            {errorText(error)}
          </Text>
        )}
      </div>
      <Prompt.Footer>
        <Prompt.Cancel type="button">{t("actions.cancel")}</Prompt.Cancel>
        <Button size="small" type="submit" disabled={!changes} isLoading={isPending}>
          {t("bulk.submit")}
        </Button>
      </Prompt.Footer>
    </form>
  )
}

export default BulkUpdateForm
