import { LayoutComposer } from "@medusajs/dashboard/components"
import { Container, Skeleton } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { useChatbot } from "../../hooks/api/chatbots"
import { isNotFound } from "../../lib/errors"
import { paths } from "../../lib/paths"
import type { Chatbot } from "../../lib/types"
import ErrorPanel from "../states/error-panel"
import NotFoundPanel from "../states/not-found-panel"
import ChatbotHeader from "./chatbot-header"

type ChatbotPageProps = { tab: string; children: (chatbot: Chatbot) => ReactNode }

/** A tab of a chatbot: the shared header above, the tab's own part below. */
const ChatbotPage = ({ tab, children }: ChatbotPageProps) => {
  const { id = "" } = useParams()
  const { data: chatbot } = useChatbot(id)

  return (
    <LayoutComposer
      widgetsZonePrefix={`chat_crm.${tab}`}
      preferredLayoutId="core:single-column"
      sections={{
        main: (
          <LayoutComposer.Entry id={`chat-crm-${tab}`}>
            {/* What is placed absolutely, such as texts for screen readers, scrolls with the page. */}
            <div className="relative flex flex-col gap-y-3">
              {chatbot ? (
                <>
                  <ChatbotHeader chatbot={chatbot} />
                  {children(chatbot)}
                </>
              ) : (
                <ChatbotMissing id={id} />
              )}
            </div>
          </LayoutComposer.Entry>
        ),
      }}
    />
  )
}

const ChatbotMissing = ({ id }: { id: string }) => {
  const { t } = useTranslation("chatCrm")
  const { error, refetch, isFetching } = useChatbot(id)

  if (isNotFound(error)) {
    return (
      <NotFoundPanel
        title={t("chatbots.notFound.title")}
        text={t("chatbots.notFound.text")}
        backTo={paths.chatbots()}
        backLabel={t("chatbots.notFound.back")}
      />
    )
  }

  return (
    <Container className="p-0" aria-busy={!error}>
      {error ? (
        <ErrorPanel error={error} onRetry={refetch} isRetrying={isFetching} />
      ) : (
        <div className="flex flex-col gap-y-3 px-6 py-4">
          <Skeleton className="h-7 w-48" />
          <Skeleton className="h-5 w-72 max-w-full" />
          <Skeleton className="h-64 w-full" />
        </div>
      )}
    </Container>
  )
}

export default ChatbotPage
