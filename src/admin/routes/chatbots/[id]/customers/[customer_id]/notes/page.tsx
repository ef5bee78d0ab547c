import Part from "../../../../../../components/states/part"
import { NotesSection, ProfilePage } from "../../../../../../lib/parts"

const NotesPage = () => (
  <Part>
    <ProfilePage tab="notes">
      {({ customer }) => (
        <Part>
          <NotesSection customer={customer} />
        </Part>
      )}
    </ProfilePage>
  </Part>
)

/** Its title; the customer's own breadcrumb stands above already, and a fifth one has no room on a phone. */
export const handle = { label: "tabs.notes", translationNs: "chatCrm" }

export default NotesPage
