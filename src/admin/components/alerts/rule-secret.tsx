import { RouteDrawer, useRouteModal } from "@medusajs/dashboard/components"
import { Button, InlineTip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import LeaveGuard from "../channels/leave-guard"
import CopyField from "../copy-field"
import DrawerHeader from "../forms/drawer-header"

/** A webhook's secret, this once. */
const RuleSecret = ({ name, secret }: { name: string; secret: string }) => {
  const { t } = useTranslation("chatCrm")
  const { handleSuccess } = useRouteModal()

  return (
    <>
      <DrawerHeader title={t("rules.secret.shownTitle")} description={name} />
      <RouteDrawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
        <CopyField label={t("rules.secret.label")} value={secret} copyLabel={t("rules.secret.copy")} />
        <InlineTip role="alert" variant="warning" label={t("rules.secret.onceLabel")}>
          {t("rules.secret.onceText")}
        </InlineTip>
      </RouteDrawer.Body>
      <RouteDrawer.Footer>
        <Button size="small" onClick={() => handleSuccess()}>
          {t("rules.secret.done")}
        </Button>
      </RouteDrawer.Footer>
      <LeaveGuard reason="secret" />
    </>
  )
}

export default RuleSecret
