import { useParams } from "react-router-dom"
import Beside from "../../../../../components/states/beside"
import { ImportPage } from "../../../../../lib/parts"

const ImportCustomersPage = () => {
  const { id = "" } = useParams()

  return (
    <Beside>
      <ImportPage key={id} chatbotId={id} />
    </Beside>
  )
}

export default ImportCustomersPage
