import { useParams } from "react-router-dom"
import ChannelRenameDrawer from "../../../../../../../components/channels/channel-rename-drawer"
import { paths } from "../../../../../../../lib/paths"

const RenameChannelPage = () => {
  const { id = "", channel_id = "" } = useParams()

  return (
    <ChannelRenameDrawer chatbotId={id} channelId={channel_id} prev={paths.settings(id)} />
  )
}

export default RenameChannelPage
