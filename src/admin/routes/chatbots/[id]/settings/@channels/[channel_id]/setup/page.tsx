import { useParams } from "react-router-dom"
import Beside from "../../../../../../../components/states/beside"
import { paths } from "../../../../../../../lib/paths"
import { ChannelSetup } from "../../../../../../../lib/parts"

const ChannelSetupPage = () => {
  const { id = "", channel_id = "" } = useParams()

  return (
    <Beside>
      <ChannelSetup chatbotId={id} channelId={channel_id} prev={paths.settings(id)} />
    </Beside>
  )
}

export default ChannelSetupPage
