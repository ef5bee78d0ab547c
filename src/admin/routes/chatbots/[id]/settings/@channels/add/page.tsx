import { useParams } from "react-router-dom"
import ChannelAddDrawer from "../../../../../../components/channels/channel-add-drawer"
import { paths } from "../../../../../../lib/paths"

const AddChannelPage = () => {
  const { id = "" } = useParams()

  return <ChannelAddDrawer chatbotId={id} prev={paths.settings(id)} />
}

export default AddChannelPage
