import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ShownSecrets } from "../../lib/channel-handover"
import { channelTypeOf } from "../../lib/channel-types"
import DrawerHeader from "../forms/drawer-header"
import ChannelDrawer, { type ChannelDrawerProps } from "./channel-drawer"
import ChannelSecretForm from "./channel-secret-form"
import ChannelSecretRotation from "./channel-secret-rotation"
import LeaveGuard from "./leave-guard"
import SecretOnce from "./secret-once"

/** Another secret for a channel: given here, or made by the server; then what has to be taken to the platform. */
const ChannelSecretDrawer = (props: ChannelDrawerProps) => {
  const { t } = useTranslation("chatCrm")
  const [shown, setShown] = useState<ShownSecrets>()

  return (
    <ChannelDrawer {...props}>
      {(channel) => {
        const definition = channelTypeOf(channel.type)
        const isMadeHere = definition?.renewedBy === "server"
        const title = channel.type === "website" ? t("channels.secret.chooseTitle") : t("channels.secret.title")

        return (
          <>
            <DrawerHeader
              title={shown ? t("channels.secret.shownTitle") : title}
              description={channel.name}
            />
            {shown ? (
              <SecretOnce channel={channel} secrets={shown} />
            ) : isMadeHere ? (
              <ChannelSecretRotation channel={channel} onSecret={(secret) => setShown({ secret })} />
            ) : (
              definition && (
                <ChannelSecretForm channel={channel} definition={definition} onPaste={setShown} />
              )
            )}
            {/* The form has a guard of its own, and a router knows one at a time. */}
            {(isMadeHere || shown) && <LeaveGuard reason={shown && "secret"} />}
          </>
        )
      }}
    </ChannelDrawer>
  )
}

export default ChannelSecretDrawer
