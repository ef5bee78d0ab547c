import { PlusMini } from "@medusajs/icons"
import { Button, Heading, InlineTip, Text, toast } from "@medusajs/ui"
import { useEffect, useRef, useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { useSaveStages, useStageCounts } from "../../hooks/api/chatbots"
import { useErrorText } from "../../hooks/use-error-text"
import { ApiError } from "../../lib/errors"
import type { Chatbot } from "../../lib/types"
import SaveBar from "../settings/save-bar"
import SectionCard from "../settings/section-card"
import { useReportUnsaved } from "../settings/unsaved"
import { addStage, draftOf, hasChanges, isOutdated, keepStage, MAX_STAGES, mistakesOf, requestOf, sendPeopleTo, type Draft } from "./draft"
import RemovedStageRow from "./removed-stage-row"
import StageList from "./stage-list"

/** The stages of a chatbot, edited as a whole: nothing counts until it is saved. */
const PipelineSection = ({ chatbot }: { chatbot: Chatbot }) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const form = useRef<HTMLFormElement>(null)
  const [edited, setEdited] = useState<Draft>()
  const [newStages, setNewStages] = useState(0)
  const [refusals, setRefusals] = useState(0)
  const { mutate, isPending, error, reset } = useSaveStages(chatbot.id)

  const draft = edited ?? draftOf(chatbot.statuses)
  const isUnsaved = hasChanges(draft)
  const counts = useStageCounts(chatbot.id, draft.removed.map(({ stage }) => stage.id))
  const removed = draft.removed.map((gone, index) => {
    const { data, isPending: isCounting = false } = counts[index] ?? {}
    return { gone, isCounting, count: data?.count, isMissing: !gone.to && !isCounting && data?.count !== 0 }
  })
  const mistakes = mistakesOf(draft)
  const shown = new Map([...mistakes].filter(([, mistake]) => mistake === "twice" || refusals > 0))
  useReportUnsaved("pipeline", isUnsaved)

  useEffect(() => {
    if (refusals > 0) {
      form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus()
    }
  }, [refusals])

  const edit = (next: Draft) => {
    reset()
    setEdited(next)
  }
  const discard = () => {
    reset()
    setRefusals(0)
    setEdited(undefined)
  }
  const add = () => {
    edit(addStage(draft, `draft-${newStages}`))
    setNewStages(newStages + 1)
  }

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (mistakes.size > 0 || removed.some(({ isMissing, isCounting }) => isMissing || isCounting)) {
      setRefusals(refusals + 1)
      return
    }
    mutate(requestOf(draft), {
      onSuccess: () => {
        discard()
        toast.success(t("pipeline.saved"))
      },
    })
  }

  return (
    <SectionCard id="pipeline" title={t("pipeline.title")} text={t("pipeline.text")}>
      <form ref={form} noValidate onSubmit={onSubmit} className="divide-y">
        <div>
          <StageList draft={draft} mistakes={shown} onChange={edit} />
          <div className="flex items-center gap-x-3 px-6 pb-4">
            <Button type="button" size="small" variant="secondary" disabled={draft.stages.length >= MAX_STAGES} onClick={add}>
              <PlusMini />
              {t("pipeline.add")}
            </Button>
            {draft.stages.length >= MAX_STAGES && (
              <Text size="small" className="text-ui-fg-subtle">
                {t("pipeline.full", { max: MAX_STAGES })}
              </Text>
            )}
          </div>
        </div>
        {removed.length > 0 && (
          <div className="bg-ui-bg-subtle">
            <Heading level="h3" className="px-6 pt-3">
              {t("pipeline.removed")}
            </Heading>
            <ul className="divide-y">
              {removed.map(({ gone, count, isCounting, isMissing }) => (
                <RemovedStageRow
                  key={gone.stage.id}
                  removed={gone}
                  count={count}
                  isCounting={isCounting}
                  targets={draft.stages}
                  isMissing={isMissing && refusals > 0}
                  onKeep={() => edit(keepStage(draft, gone.stage.id))}
                  onChoose={(to) => edit(sendPeopleTo(draft, gone.stage.id, to))}
                />
              ))}
            </ul>
          </div>
        )}
        {edited && isUnsaved && isOutdated(edited, chatbot.statuses) && (
          <div className="px-6 py-4">
            <InlineTip variant="warning" label={t("pipeline.outdated.title")}>
              {t("pipeline.outdated.text")}
            </InlineTip>
          </div>
        )}
        {error && (
          <div className="px-6 py-4">
            <InlineTip role="alert" variant="error" label={t("features.refused.label")}>
              {error instanceof ApiError && error.code === "stage_in_use" ? t("pipeline.peopleCame") : errorText(error)}
            </InlineTip>
          </div>
        )}
        <SaveBar section={t("pipeline.title")} hasChanges={isUnsaved} isSaving={isPending} onDiscard={discard} />
      </form>
    </SectionCard>
  )
}

export default PipelineSection
