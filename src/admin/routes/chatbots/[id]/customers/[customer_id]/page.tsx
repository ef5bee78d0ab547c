import { useParams, type UIMatch } from "react-router-dom"
import CustomerCrumb from "../../../../../components/customers/customer-crumb"
import CustomerProfile from "../../../../../components/customers/customer-profile"

const CustomerPage = () => {
  const { id = "", customer_id = "" } = useParams()

  return <CustomerProfile key={customer_id} chatbotId={id} customerId={customer_id} />
}

export const handle = {
  label: "profile.title",
  translationNs: "chatCrm",
  breadcrumb: ({ params }: UIMatch) => (
    <CustomerCrumb chatbotId={params.id ?? ""} customerId={params.customer_id ?? ""} />
  ),
}

export default CustomerPage
