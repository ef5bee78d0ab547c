import { useParams } from "react-router-dom"
import ChannelSecretDrawer from "../../../../../../../components/channels/channel-secret-drawer"
import { paths } from "../../../../../../../lib/paths"

const ChannelSecretPage = () => {
  const { id = "", channel_id = "" } = useParams()

  return (
    <ChannelSecretDrawer chatbotId={id} channelId={channel_id} prev={paths.settings(id)} />
  )
}

export default ChannelSecretPage
