import { Suspense } from "react"
import { useParams } from "react-router-dom"
import { ImportPage } from "../../../../../lib/parts"

const ImportCustomersPage = () => {
  const { id = "" } = useParams()

  return (
    <Suspense>
      <ImportPage key={id} chatbotId={id} />
    </Suspense>
  )
}

export default ImportCustomersPage
