import { RouteDrawer } from "@medusajs/dashboard/components"
import { Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { useMarkedMessage } from "../../hooks/use-marked-message"
import { useTranscript } from "../../hooks/use-transcript"
import { displayName } from "../../lib/customer-name"
import { isNotFound } from "../../lib/errors"
import DrawerHeader from "../forms/drawer-header"
import ErrorPanel from "../states/error-panel"
import Transcript from "./transcript"
import TranscriptFacts from "./transcript-facts"

type TranscriptDrawerProps = {
  chatbotId: string
  conversationId: string
  /** The page that closing leads to: the one that it was opened beside. */
  closeTo: string
}

const TranscriptDrawer = ({ chatbotId, conversationId, closeTo }: TranscriptDrawerProps) => {
  const { t } = useTranslation("chatCrm")
  const transcript = useTranscript(chatbotId, conversationId)
  const { conversation } = transcript
  const marked = useMarkedMessage(transcript, decodeURIComponent(useLocation().hash.slice(1)))
  const title = conversation ? displayName(conversation.participant) : t("transcript.title")

  return (
    <RouteDrawer prev={closeTo}>
      <DrawerHeader title={<bdi>{title}</bdi>}>
        {conversation && <TranscriptFacts conversation={conversation} />}
      </DrawerHeader>
      {transcript.data ? (
        <Transcript
          messages={transcript.messages}
          hasOlder={transcript.hasNextPage}
          isLoadingOlder={transcript.isFetchingNextPage}
          onLoadOlder={() => void transcript.fetchNextPage()}
          marked={marked}
        />
      ) : transcript.error ? (
        <ErrorPanel
          error={transcript.error}
          text={isNotFound(transcript.error) ? t("transcript.notFound") : undefined}
          onRetry={transcript.refetch}
          isRetrying={transcript.isFetching}
        />
      ) : (
        <TranscriptSkeleton />
      )}
    </RouteDrawer>
  )
}

const TranscriptSkeleton = () => (
  <div aria-busy className="flex flex-col gap-y-4 px-6 py-6">
    <Skeleton className="h-12 w-2/3 self-start rounded-2xl" />
    <Skeleton className="h-16 w-3/4 self-end rounded-2xl" />
    <Skeleton className="h-10 w-1/2 self-start rounded-2xl" />
    <Skeleton className="h-12 w-2/3 self-end rounded-2xl" />
  </div>
)

export default TranscriptDrawer
