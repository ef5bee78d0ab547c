import { useParams } from "react-router-dom"
import ChannelSetup from "../../../../../../../components/channels/guide/channel-setup"
import { paths } from "../../../../../../../lib/paths"

const ChannelSetupPage = () => {
  const { id = "", channel_id = "" } = useParams()

  return <ChannelSetup chatbotId={id} channelId={channel_id} prev={paths.settings(id)} />
}

export default ChannelSetupPage
