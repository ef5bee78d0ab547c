import { LayoutComposer } from "@medusajs/dashboard/components"
import { Container, Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useChatbot } from "../../hooks/api/chatbots"
import { useCustomer } from "../../hooks/api/customers"
import { isNotFound, planRequiredOf } from "../../lib/errors"
import { paths } from "../../lib/paths"
import ErrorPanel from "../states/error-panel"
import NotFoundPanel from "../states/not-found-panel"
import PlanUpgrade from "../states/plan-upgrade"
import CustomerContact from "./customer-contact"
import CustomerDeleteSection from "./customer-delete-section"
import CustomerHeader from "./customer-header"
import CustomerIdentity from "./customer-identity"

type CustomerProfileProps = { chatbotId: string; customerId: string }

const CustomerProfile = (props: CustomerProfileProps) => {
  const { data: customer } = useCustomer(props.chatbotId, props.customerId)
  const { data: chatbot } = useChatbot(props.chatbotId)

  return (
    <LayoutComposer
      widgetsZonePrefix="chat_crm.customer"
      preferredLayoutId="core:single-column"
      data={customer}
      sections={{
        main: customer ? (
          <>
            <LayoutComposer.Entry id="chat-crm-customer-header">
              <CustomerHeader customer={customer} statuses={chatbot?.statuses ?? []} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="chat-crm-customer-identity">
              <div className="flex flex-col gap-y-3">
                <CustomerIdentity customer={customer} />
                <CustomerContact contact={customer.contact} />
              </div>
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="chat-crm-customer-delete">
              <CustomerDeleteSection customer={customer} />
            </LayoutComposer.Entry>
          </>
        ) : (
          <LayoutComposer.Entry id="chat-crm-customer-missing">
            <CustomerMissing {...props} />
          </LayoutComposer.Entry>
        ),
      }}
    />
  )
}

const CustomerMissing = ({ chatbotId, customerId }: CustomerProfileProps) => {
  const { t } = useTranslation("chatCrm")
  const { error, refetch, isFetching } = useCustomer(chatbotId, customerId)
  const planRequired = planRequiredOf(error)

  if (isNotFound(error)) {
    return (
      <NotFoundPanel
        title={t("profile.notFound.title")}
        text={t("profile.notFound.text")}
        backTo={paths.customers(chatbotId)}
        backLabel={t("profile.notFound.back")}
      />
    )
  }

  return (
    <Container className="p-0" aria-busy={!error}>
      {planRequired ? (
        <PlanUpgrade {...planRequired} />
      ) : error ? (
        <ErrorPanel error={error} onRetry={refetch} isRetrying={isFetching} />
      ) : (
        <div className="flex flex-col gap-y-3 px-6 py-4">
          <Skeleton className="h-7 w-48" />
          <Skeleton className="h-48 w-full" />
        </div>
      )}
    </Container>
  )
}

export default CustomerProfile
