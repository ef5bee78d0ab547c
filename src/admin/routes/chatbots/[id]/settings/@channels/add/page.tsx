import { useParams } from "react-router-dom"
import ChannelGuide from "../../../../../../components/channels/guide/channel-guide"
import { paths } from "../../../../../../lib/paths"

const AddChannelPage = () => {
  const { id = "" } = useParams()

  return <ChannelGuide chatbotId={id} prev={paths.settings(id)} />
}

export default AddChannelPage
