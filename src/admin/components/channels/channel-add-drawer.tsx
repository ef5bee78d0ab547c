import { RouteDrawer } from "@medusajs/dashboard/components"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ChannelAnswer } from "../../hooks/api/channels"
import DrawerHeader from "../forms/drawer-header"
import ChannelAddForm from "./channel-add-form"
import SecretOnce from "./secret-once"

const ChannelAddDrawer = ({ chatbotId, prev }: { chatbotId: string; prev: string }) => {
  const { t } = useTranslation("chatCrm")
  const [answer, setAnswer] = useState<ChannelAnswer>()

  return (
    <RouteDrawer prev={prev}>
      {answer?.secret ? (
        <>
          <DrawerHeader title={t("channels.secret.shownTitle")} />
          <SecretOnce channel={answer.channel} secret={answer.secret} />
        </>
      ) : (
        <>
          <DrawerHeader title={t("channels.add.title")} description={t("channels.add.text")} />
          <ChannelAddForm chatbotId={chatbotId} onSecret={setAnswer} />
        </>
      )}
    </RouteDrawer>
  )
}

export default ChannelAddDrawer
