import { RouteFocusModal } from "@medusajs/dashboard/components"
import { DocumentText } from "@medusajs/icons"
import { Button, Skeleton, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { useChatbot } from "../../hooks/api/chatbots"
import { useCustomerStats } from "../../hooks/api/customers"
import { useGiveUpImport, useImportJob } from "../../hooks/api/imports"
import { useErrorText } from "../../hooks/use-error-text"
import { isNotFound, planRequiredOf } from "../../lib/errors"
import { IMPORT_STEPS, stepOf } from "../../lib/import-steps"
import { paths } from "../../lib/paths"
import type { Chatbot } from "../../lib/types"
import StepHeader from "../forms/step-header"
import ErrorPanel from "../states/error-panel"
import MessagePanel from "../states/message-panel"
import PlanUpgrade from "../states/plan-upgrade"
import CheckStep from "./check-step"
import FileStep from "./file-step"
import ImportStep from "./import-step"

/** An import from the file to its undo. The job stands in the address: whoever comes back finds it. */
const ImportPage = ({ chatbotId }: { chatbotId: string }) => {
  const { t } = useTranslation("chatCrm")
  const [params, setParams] = useSearchParams()
  const { data: chatbot, error, refetch, isFetching } = useChatbot(chatbotId)
  const jobId = params.get("job")
  const { data: job } = useImportJob(chatbotId, jobId)
  const step = IMPORT_STEPS.indexOf(stepOf(jobId ? job : undefined))

  const list = withoutJob(params).toString()

  const show = (id: string | null) =>
    setParams(
      (before) => {
        const next = withoutJob(before)
        if (id) {
          next.set("job", id)
        }
        return next
      },
      { replace: true }
    )

  return (
    <RouteFocusModal prev={paths.customers(chatbotId) + (list && `?${list}`)}>
      <RouteFocusModal.Title asChild>
        <span className="sr-only">{t("imports.title")}</span>
      </RouteFocusModal.Title>
      <StepHeader
        label={t("imports.progress", { step: step + 1 })}
        steps={IMPORT_STEPS.map((name) => t(`imports.steps.${name}`))}
        current={step}
      />
      {chatbot ? (
        <Steps chatbot={chatbot} jobId={jobId} onJob={show} />
      ) : error ? (
        <ErrorPanel error={error} onRetry={refetch} isRetrying={isFetching} />
      ) : (
        <Place />
      )}
    </RouteFocusModal>
  )
}

type StepsProps = { chatbot: Chatbot; jobId: string | null; onJob: (id: string | null) => void }

const Steps = ({ chatbot, jobId, onJob }: StepsProps) => {
  const { t } = useTranslation("chatCrm")
  const { data: job, error, refetch, isFetching } = useImportJob(chatbot.id, jobId)
  const stats = useCustomerStats(chatbot.id)
  const giveUp = useGiveUpImport(chatbot.id)
  const errorText = useErrorText()
  const planRequired = planRequiredOf(error ?? stats.error)
  const startOver = () => onJob(null)

  if (planRequired) {
    return <PlanUpgrade {...planRequired} />
  }
  if (jobId === null) {
    return <FileStep chatbot={chatbot} onUploaded={({ id }) => onJob(id)} />
  }
  if ((!job && isNotFound(error)) || (job && job.kind !== "import")) {
    return (
      <MessagePanel icon={<DocumentText />} title={t("imports.missing.title")} text={t("imports.missing.text")}>
        <Button size="small" variant="secondary" onClick={startOver}>
          {t("imports.another")}
        </Button>
      </MessagePanel>
    )
  }
  if (!job) {
    return error ? <ErrorPanel error={error} onRetry={refetch} isRetrying={isFetching} /> : <Place />
  }

  const onGiveUp = () =>
    giveUp.mutate(job.id, { onSuccess: startOver, onError: (error) => toast.error(errorText(error)) })

  // One that is given up has no result to show, also when its end is heard of before the answer.
  return stepOf(job) === "check" || giveUp.isPending ? (
    <CheckStep key={job.id} chatbot={chatbot} job={job} isGivingUp={giveUp.isPending} onGiveUp={onGiveUp} />
  ) : (
    <ImportStep key={job.id} chatbot={chatbot} job={job} onStartOver={startOver} />
  )
}

const Place = () => (
  <div aria-busy className="mx-auto flex w-full max-w-[960px] flex-col gap-y-4 px-4 py-8 sm:px-8 sm:py-12">
    <Skeleton className="h-8 w-64" />
    <Skeleton className="h-64 w-full" />
  </div>
)

/** What else the address says is the list's below. */
const withoutJob = (params: URLSearchParams): URLSearchParams => {
  const rest = new URLSearchParams(params)
  rest.delete("job")
  return rest
}

export default ImportPage
