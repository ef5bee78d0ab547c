import { RouteDrawer } from "@medusajs/dashboard/components"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useAlertRules } from "../../hooks/api/alert-rules"
import { useChatbot } from "../../hooks/api/chatbots"
import { formOfRule } from "../../lib/rule-form"
import type { RuleAnswer } from "../../lib/types"
import DrawerHeader from "../forms/drawer-header"
import DrawerSkeleton from "../forms/drawer-skeleton"
import ErrorPanel from "../states/error-panel"
import RuleForm from "./rule-form"
import RuleSecret from "./rule-secret"
import WithRule from "./with-rule"

type RuleDrawerProps = { chatbotId: string; ruleId?: string; prev: string }

/** A new rule or one that is there; then its webhook's secret, where one was made. */
const RuleDrawer = ({ chatbotId, ruleId, prev }: RuleDrawerProps) => {
  const { t } = useTranslation("chatCrm")
  const { data: chatbot } = useChatbot(chatbotId)
  const { data, error, refetch, isFetching } = useAlertRules(chatbotId)
  const [saved, setSaved] = useState<RuleAnswer>()

  return (
    <RouteDrawer prev={prev}>
      {saved?.secret ? (
        <RuleSecret name={saved.alert_rule.name} secret={saved.secret} />
      ) : ruleId ? (
        <WithRule chatbotId={chatbotId} ruleId={ruleId}>
          {(rule, { channels }) => (
            <>
              <DrawerHeader title={t("rules.form.editTitle")} />
              {chatbot && (
                <RuleForm key={rule.id} chatbot={chatbot} rule={rule} values={formOfRule(rule)} channels={channels} onSecret={setSaved} />
              )}
            </>
          )}
        </WithRule>
      ) : (
        <>
          <DrawerHeader title={t("rules.form.addTitle")} />
          {chatbot && data ? (
            <RuleForm chatbot={chatbot} values={formOfRule()} channels={data.channels} onSecret={setSaved} />
          ) : error ? (
            <ErrorPanel error={error} onRetry={refetch} isRetrying={isFetching} />
          ) : (
            <DrawerSkeleton />
          )}
        </>
      )}
    </RouteDrawer>
  )
}

export default RuleDrawer
