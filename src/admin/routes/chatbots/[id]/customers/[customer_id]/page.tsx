import type { UIMatch } from "react-router-dom"
import ProfileCrumb from "../../../../../components/profile/profile-crumb"
import ProfilePage from "../../../../../components/profile/profile-page"
import ProfileSections from "../../../../../components/profile/profile-sections"

const CustomerPage = () => (
  <ProfilePage tab="profile">{(context) => <ProfileSections {...context} />}</ProfilePage>
)

export const handle = {
  label: "profile.title",
  translationNs: "chatCrm",
  breadcrumb: ({ params }: UIMatch) => (
    <ProfileCrumb chatbotId={params.id ?? ""} customerId={params.customer_id ?? ""} />
  ),
}

export default CustomerPage
