import { RouteDrawer, useRouteModal } from "@medusajs/dashboard/components"
import { Button, InlineTip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { handoverOf, type ShownSecrets } from "../../lib/channel-handover"
import type { Channel } from "../../lib/types"
import HandoverFields from "./guide/handover-fields"

type SecretOnceProps = { channel: Channel; secrets: ShownSecrets }

const SecretOnce = ({ channel, secrets }: SecretOnceProps) => {
  const { t } = useTranslation("chatCrm")
  const { handleSuccess } = useRouteModal()
  const handover = secrets.secret ? [] : handoverOf(channel)

  return (
    <>
      <RouteDrawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
        <HandoverFields channel={channel} handover={handover} secrets={secrets}>
          <InlineTip role="alert" variant="warning" label={t("channels.secret.onceLabel")}>
            {t("channels.secret.pasteText")}
          </InlineTip>
        </HandoverFields>
      </RouteDrawer.Body>
      <RouteDrawer.Footer>
        <Button size="small" onClick={() => handleSuccess()}>
          {t("channels.secret.done")}
        </Button>
      </RouteDrawer.Footer>
    </>
  )
}

export default SecretOnce
