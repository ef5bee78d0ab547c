import { Suspense } from "react"
import { useParams } from "react-router-dom"
import { paths } from "../../../../../../lib/paths"
import { ChannelGuide } from "../../../../../../lib/parts"

const AddChannelPage = () => {
  const { id = "" } = useParams()

  return (
    <Suspense>
      <ChannelGuide chatbotId={id} prev={paths.settings(id)} />
    </Suspense>
  )
}

export default AddChannelPage
