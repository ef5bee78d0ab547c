import { Container, Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useChatbot } from "../../hooks/api/chatbots"
import { useCustomer } from "../../hooks/api/customer"
import { isNotFound, planRequiredOf } from "../../lib/errors"
import { paths } from "../../lib/paths"
import ErrorPanel from "../states/error-panel"
import NotFoundPanel from "../states/not-found-panel"
import PlanUpgrade from "../states/plan-upgrade"

type ProfileMissingProps = { chatbotId: string; customerId: string }

/** What stands in for a profile that is not there: loading, gone, not included, or not reached. */
const ProfileMissing = ({ chatbotId, customerId }: ProfileMissingProps) => {
  const { t } = useTranslation("chatCrm")
  const customer = useCustomer(chatbotId, customerId)
  const chatbot = useChatbot(chatbotId)
  const error = customer.error ?? chatbot.error
  const planRequired = planRequiredOf(error)

  if (isNotFound(error)) {
    return (
      <NotFoundPanel
        title={t("profile.notFound.title")}
        text={t("profile.notFound.text")}
        backTo={isNotFound(chatbot.error) ? paths.chatbots() : paths.customers(chatbotId)}
        backLabel={isNotFound(chatbot.error) ? t("chatbots.notFound.back") : t("profile.notFound.back")}
      />
    )
  }

  const onRetry = () => {
    void customer.refetch()
    void chatbot.refetch()
  }

  return planRequired || error ? (
    <Container className="p-0">
      {planRequired ? (
        <PlanUpgrade {...planRequired} />
      ) : (
        <ErrorPanel error={error} onRetry={onRetry} isRetrying={customer.isFetching || chatbot.isFetching} />
      )}
    </Container>
  ) : (
    <div aria-busy className="flex flex-col gap-y-3">
      <Container className="flex flex-col gap-y-4 px-6 py-4">
        <Skeleton className="h-7 w-48" />
        <Skeleton className="h-8 w-64 max-w-full" />
      </Container>
      <Container className="flex flex-col gap-y-4 px-6 py-4">
        <Skeleton className="h-8 w-full" />
        <Skeleton className="h-24 w-full" />
        <Skeleton className="h-8 w-full" />
      </Container>
    </div>
  )
}

export default ProfileMissing
