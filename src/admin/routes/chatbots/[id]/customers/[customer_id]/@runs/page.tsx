import { Suspense } from "react"
import { useParams } from "react-router-dom"
import { RunsDrawer } from "../../../../../../lib/parts"

const RunsPage = () => {
  const { id = "", customer_id = "" } = useParams()

  return (
    <Suspense>
      <RunsDrawer key={customer_id} chatbotId={id} customerId={customer_id} />
    </Suspense>
  )
}

export default RunsPage
