import { RouteDrawer } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import DrawerHeader from "../forms/drawer-header"
import DeliveryList from "./delivery-list"
import RuleTest from "./rule-test"
import WithRule from "./with-rule"

type RuleDeliveriesDrawerProps = { chatbotId: string; ruleId: string; prev: string }

/** Whether what a rule sends arrives. */
const RuleDeliveriesDrawer = ({ chatbotId, ruleId, prev }: RuleDeliveriesDrawerProps) => {
  const { t } = useTranslation("chatCrm")

  return (
    <RouteDrawer prev={prev}>
      <WithRule chatbotId={chatbotId} ruleId={ruleId}>
        {(rule) => (
          <>
            <DrawerHeader title={t("rules.deliveries.action")} description={rule.name} />
            <RouteDrawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
              <RuleTest chatbotId={chatbotId} ruleId={ruleId} />
              <DeliveryList chatbotId={chatbotId} ruleId={ruleId} />
            </RouteDrawer.Body>
          </>
        )}
      </WithRule>
    </RouteDrawer>
  )
}

export default RuleDeliveriesDrawer
