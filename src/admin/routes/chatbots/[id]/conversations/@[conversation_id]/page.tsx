import { Suspense } from "react"
import { useParams } from "react-router-dom"
import { paths } from "../../../../../lib/paths"
import { TranscriptDrawer } from "../../../../../lib/parts"

const TranscriptPage = () => {
  const { id = "", conversation_id = "" } = useParams()

  return (
    <Suspense>
      <TranscriptDrawer
        key={conversation_id}
        chatbotId={id}
        conversationId={conversation_id}
        closeTo={paths.conversations(id)}
      />
    </Suspense>
  )
}

export default TranscriptPage
