import { PencilSquare } from "@medusajs/icons"
import { Button, Skeleton, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useDecideJob, useJobHistory } from "../../hooks/api/jobs"
import { useErrorText } from "../../hooks/use-error-text"
import type { Chatbot } from "../../lib/types"
import ErrorPanel from "../states/error-panel"
import MessagePanel from "../states/message-panel"
import JobHistoryItem from "./job-history-item"

type JobHistoryListProps = {
  chatbot: Chatbot
  isOpen: boolean
  /** Called when somebody goes from here to another page. */
  onLeave: () => void
}

const JobHistoryList = ({ chatbot, isOpen, onLeave }: JobHistoryListProps) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const history = useJobHistory(chatbot.id, { isOpen })
  const { mutate, isPending } = useDecideJob(chatbot.id, (error) => toast.error(errorText(error)))

  if (!history.data) {
    return history.error ? (
      <ErrorPanel error={history.error} onRetry={history.refetch} isRetrying={history.isFetching} />
    ) : (
      <div aria-busy className="flex flex-col gap-y-4 px-6 py-4">
        <Skeleton className="h-14 w-full rounded-lg" />
        <Skeleton className="h-14 w-full rounded-lg" />
        <Skeleton className="h-14 w-full rounded-lg" />
      </div>
    )
  }

  const jobs = history.data.pages.flatMap((page) => page.jobs)

  if (jobs.length === 0) {
    return (
      <MessagePanel icon={<PencilSquare />} title={t("bulk.history.empty")} text={t("bulk.history.emptyText")} />
    )
  }

  return (
    <>
      <ul className="divide-y">
        {jobs.map((job) => (
          <JobHistoryItem
            key={job.id}
            chatbot={chatbot}
            job={job}
            isDeciding={isPending}
            onLeave={onLeave}
            onUndo={() => mutate({ id: job.id, action: "undo" })}
          />
        ))}
      </ul>
      {history.hasNextPage && (
        <div className="flex justify-center border-t p-4">
          <Button
            size="small"
            variant="secondary"
            isLoading={history.isFetchingNextPage}
            onClick={() => void history.fetchNextPage()}
          >
            {t("bulk.history.more")}
          </Button>
        </div>
      )}
    </>
  )
}

export default JobHistoryList
