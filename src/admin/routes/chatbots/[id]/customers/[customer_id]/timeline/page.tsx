import TimelineSection from "../../../../../../components/history/timeline-section"
import ProfilePage from "../../../../../../components/profile/profile-page"

const TimelinePage = () => (
  <ProfilePage tab="timeline">
    {({ customer, chatbot }) => <TimelineSection customer={customer} chatbot={chatbot} />}
  </ProfilePage>
)

/** Its title; the customer's own breadcrumb stands above already, and a fifth one has no room on a phone. */
export const handle = { label: "history.timeline.title", translationNs: "chatCrm" }

export default TimelinePage
