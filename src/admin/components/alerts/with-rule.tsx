import { RouteDrawer } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { useAlertRules } from "../../hooks/api/alert-rules"
import type { AlertRule, RuleList } from "../../lib/types"
import DrawerSkeleton from "../forms/drawer-skeleton"
import ErrorPanel from "../states/error-panel"

type WithRuleProps = {
  chatbotId: string
  ruleId: string
  children: (rule: AlertRule, list: RuleList) => ReactNode
}

/** The inside of a drawer about one rule, which may be gone or not be there yet. */
const WithRule = ({ chatbotId, ruleId, children }: WithRuleProps) => {
  const { t } = useTranslation("chatCrm")
  const { data, error, refetch, isFetching } = useAlertRules(chatbotId)
  const rule = data?.alert_rules.find(({ id }) => id === ruleId)

  if (data && rule) {
    return children(rule, data)
  }

  return (
    <>
      <RouteDrawer.Title className="sr-only">{t("rules.title")}</RouteDrawer.Title>
      {data ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-16 text-center">
          {t("rules.gone")}
        </Text>
      ) : (
        error ? <ErrorPanel error={error} onRetry={refetch} isRetrying={isFetching} /> : <DrawerSkeleton />
      )}
    </>
  )
}

export default WithRule
