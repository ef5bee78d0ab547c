import type { UIMatch } from "react-router-dom"
import ProfileCrumb from "../../../../../components/profile/profile-crumb"
import Part from "../../../../../components/states/part"
import { ProfilePage, ProfileSections } from "../../../../../lib/parts"

const CustomerPage = () => (
  <Part>
    <ProfilePage tab="profile">
      {(context) => (
        <Part>
          <ProfileSections {...context} />
        </Part>
      )}
    </ProfilePage>
  </Part>
)

export const handle = {
  label: "tabs.customer",
  translationNs: "chatCrm",
  breadcrumb: ({ params }: UIMatch) => (
    <ProfileCrumb chatbotId={params.id ?? ""} customerId={params.customer_id ?? ""} />
  ),
}

export default CustomerPage
