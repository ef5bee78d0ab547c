import { RouteDrawer, useRouteModal } from "@medusajs/dashboard/components"
import { Button, InlineTip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { backendUrl } from "../../lib/sdk"
import type { Channel } from "../../lib/types"
import CopyField from "../copy-field"
import LeaveWithoutSecret from "./leave-without-secret"

type SecretOnceProps = { channel: Channel; secret: string }

const SecretOnce = ({ channel, secret }: SecretOnceProps) => {
  const { t } = useTranslation("chatCrm")
  const { handleSuccess } = useRouteModal()

  return (
    <>
      <RouteDrawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
        <InlineTip role="alert" variant="warning" label={t("channels.secret.onceLabel")}>
          {t("channels.secret.onceText")}
        </InlineTip>
        <CopyField
          label={t("channels.secret.label")}
          value={secret}
          copyLabel={t("channels.secret.copy")}
        />
        <CopyField
          label={t("channels.webhook")}
          value={`${backendUrl()}${channel.webhook_path}`}
          copyLabel={t("channels.copyWebhook", { name: channel.name })}
        />
      </RouteDrawer.Body>
      <LeaveWithoutSecret />
      <RouteDrawer.Footer>
        <Button size="small" onClick={() => handleSuccess()}>
          {t("channels.secret.done")}
        </Button>
      </RouteDrawer.Footer>
    </>
  )
}

export default SecretOnce
