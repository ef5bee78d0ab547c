import { Container } from "@medusajs/ui"
import { useEffect } from "react"
import { planRequiredOf } from "../../lib/errors"
import { preloadProfile } from "../../lib/parts"
import type { Chatbot } from "../../lib/types"
import RunningJobs from "../bulk/running-jobs"
import PlanUpgrade from "../states/plan-upgrade"
import CustomerStats from "../stats/customer-stats"
import CustomerTable from "./customer-table"
import SelectionBar from "./list/selection-bar"
import { useCustomerList } from "./list/use-customer-list"
import TrackingOffTip from "./tracking-off-tip"

const CustomersSection = ({ chatbot }: { chatbot: Chatbot }) => {
  const list = useCustomerList(chatbot)
  const planRequired = planRequiredOf(list.error)
  const hasRows = (list.rows?.length ?? 0) > 0

  useEffect(() => {
    if (hasRows) {
      void preloadProfile()
    }
  }, [hasRows])

  if (planRequired) {
    return (
      <Container className="p-0">
        <PlanUpgrade {...planRequired} />
      </Container>
    )
  }

  const isTracking = chatbot.features.customer_tracking

  return (
    <>
      {!isTracking && hasRows && <TrackingOffTip chatbotId={chatbot.id} />}
      <CustomerStats chatbotId={chatbot.id} address={list.address} />
      <RunningJobs chatbot={chatbot} />
      <Container className="p-0">
        <CustomerTable chatbot={chatbot} list={list} />
      </Container>
      {!list.selection.isEmpty && <SelectionBar chatbot={chatbot} list={list} />}
    </>
  )
}

export default CustomersSection
