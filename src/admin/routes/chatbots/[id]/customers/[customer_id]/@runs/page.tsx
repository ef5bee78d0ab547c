import { useParams } from "react-router-dom"
import Beside from "../../../../../../components/states/beside"
import { RunsDrawer } from "../../../../../../lib/parts"

const RunsPage = () => {
  const { id = "", customer_id = "" } = useParams()

  return (
    <Beside>
      <RunsDrawer key={customer_id} chatbotId={id} customerId={customer_id} />
    </Beside>
  )
}

export default RunsPage
