import { useParams } from "react-router-dom"
import Beside from "../../../../../../components/states/beside"
import { paths } from "../../../../../../lib/paths"
import { ChannelGuide } from "../../../../../../lib/parts"

const AddChannelPage = () => {
  const { id = "" } = useParams()

  return (
    <Beside>
      <ChannelGuide chatbotId={id} prev={paths.settings(id)} />
    </Beside>
  )
}

export default AddChannelPage
