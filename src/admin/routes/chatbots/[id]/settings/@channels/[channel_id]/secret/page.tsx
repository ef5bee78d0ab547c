import { useParams } from "react-router-dom"
import Beside from "../../../../../../../components/states/beside"
import { paths } from "../../../../../../../lib/paths"
import { ChannelSecretDrawer } from "../../../../../../../lib/parts"

const ChannelSecretPage = () => {
  const { id = "", channel_id = "" } = useParams()

  return (
    <Beside>
      <ChannelSecretDrawer chatbotId={id} channelId={channel_id} prev={paths.settings(id)} />
    </Beside>
  )
}

export default ChannelSecretPage
