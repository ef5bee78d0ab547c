import { Suspense } from "react"
import { useParams } from "react-router-dom"
import { paths } from "../../../../../../../lib/paths"
import { ChannelSecretDrawer } from "../../../../../../../lib/parts"

const ChannelSecretPage = () => {
  const { id = "", channel_id = "" } = useParams()

  return (
    <Suspense>
      <ChannelSecretDrawer chatbotId={id} channelId={channel_id} prev={paths.settings(id)} />
    </Suspense>
  )
}

export default ChannelSecretPage
