import { ChatBubbleLeftRight, PlusMini } from "@medusajs/icons"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, useSearchParams } from "react-router-dom"
import { useChatbots } from "../../hooks/api/chatbots"
import { paths } from "../../lib/paths"
import { formatCount } from "../../lib/time"
import ErrorPanel from "../states/error-panel"
import MessagePanel from "../states/message-panel"
import Pager from "../tables/pager"
import RecordTable from "../tables/record-table"
import { useChatbotColumns } from "./use-chatbot-columns"

const PAGE_SIZE = 20

const ChatbotList = () => {
  const { t, i18n } = useTranslation("chatCrm")
  const columns = useChatbotColumns()
  const [params, setParams] = useSearchParams()
  const offset = offsetOf(params.get("offset"))
  const { data, error, isPending, isFetching, refetch } = useChatbots({
    limit: PAGE_SIZE,
    offset,
  })

  if (!data && error) {
    return (
      <Container className="p-0">
        <ErrorPanel error={error} onRetry={refetch} isRetrying={isFetching} />
      </Container>
    )
  }

  const count = data?.count ?? 0
  const show = (target: number) => () =>
    setParams(target > 0 ? { offset: String(target) } : {})

  const createButton = (
    <Button size="small" variant="secondary" asChild>
      <Link to={paths.createChatbot()}>
        <PlusMini />
        {t("chatbots.create.action")}
      </Link>
    </Button>
  )

  return (
    <Container className="p-0">
      <RecordTable
        columns={columns}
        rows={data?.chatbots ?? []}
        rowHref={paths.customers}
        isLoading={isPending}
        isFiltered={false}
        toolbar={
          <>
            <div className="min-w-0 flex-1">
              <Heading>{t("chatbots.title")}</Heading>
              <Text size="small" className="text-ui-fg-subtle">
                {t("chatbots.subtitle")}
              </Text>
            </div>
            {createButton}
          </>
        }
        emptyState={{
          empty: {
            custom: (
              <MessagePanel
                icon={<ChatBubbleLeftRight />}
                title={t("chatbots.empty.title")}
                text={t("chatbots.empty.text")}
              >
                <Button size="small" asChild>
                  <Link to={paths.createChatbot()}>{t("chatbots.empty.action")}</Link>
                </Button>
              </MessagePanel>
            ),
          },
        }}
        pager={
          count > 0 && (
            <Pager
              summary={t("chatbots.count", {
                count,
                formatted: formatCount(count, i18n.language),
              })}
              onPrevious={offset > 0 ? show(offset - PAGE_SIZE) : undefined}
              onNext={offset + PAGE_SIZE < count ? show(offset + PAGE_SIZE) : undefined}
            />
          )
        }
      />
    </Container>
  )
}

const offsetOf = (value: string | null): number => {
  const offset = Number.parseInt(value ?? "", 10)
  return Number.isSafeInteger(offset) && offset > 0 ? offset : 0
}

export default ChatbotList
