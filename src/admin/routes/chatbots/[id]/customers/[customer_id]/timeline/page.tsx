import Part from "../../../../../../components/states/part"
import { ProfilePage, TimelineSection } from "../../../../../../lib/parts"

const TimelinePage = () => (
  <Part>
    <ProfilePage tab="timeline">
      {(context) => (
        <Part>
          <TimelineSection {...context} />
        </Part>
      )}
    </ProfilePage>
  </Part>
)

/** Its title; the customer's own breadcrumb stands above already, and a fifth one has no room on a phone. */
export const handle = { label: "tabs.timeline", translationNs: "chatCrm" }

export default TimelinePage
