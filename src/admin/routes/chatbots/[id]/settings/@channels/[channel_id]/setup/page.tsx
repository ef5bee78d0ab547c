import { Suspense } from "react"
import { useParams } from "react-router-dom"
import { paths } from "../../../../../../../lib/paths"
import { ChannelSetup } from "../../../../../../../lib/parts"

const ChannelSetupPage = () => {
  const { id = "", channel_id = "" } = useParams()

  return (
    <Suspense>
      <ChannelSetup chatbotId={id} channelId={channel_id} prev={paths.settings(id)} />
    </Suspense>
  )
}

export default ChannelSetupPage
