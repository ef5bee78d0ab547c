import { useParams } from "react-router-dom"
import Beside from "../../../../../../../components/states/beside"
import { ChannelRenameDrawer } from "../../../../../../../lib/parts"
import { paths } from "../../../../../../../lib/paths"

const RenameChannelPage = () => {
  const { id = "", channel_id = "" } = useParams()

  return (
    <Beside>
      <ChannelRenameDrawer chatbotId={id} channelId={channel_id} prev={paths.settings(id)} />
    </Beside>
  )
}

export default RenameChannelPage
