import { Suspense } from "react"
import { useParams } from "react-router-dom"
import { paths } from "../../../../../lib/paths"
import { TranscriptDrawer } from "../../../../../lib/parts"

const AlertTranscriptPage = () => {
  const { id = "", conversation_id = "" } = useParams()

  return (
    <Suspense>
      <TranscriptDrawer
        key={conversation_id}
        chatbotId={id}
        conversationId={conversation_id}
        closeTo={paths.alerts(id)}
      />
    </Suspense>
  )
}

export default AlertTranscriptPage
