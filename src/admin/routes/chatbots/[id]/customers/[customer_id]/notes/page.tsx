import NotesSection from "../../../../../../components/notes/notes-section"
import ProfilePage from "../../../../../../components/profile/profile-page"

const NotesPage = () => (
  <ProfilePage tab="notes">
    {({ customer }) => <NotesSection customer={customer} />}
  </ProfilePage>
)

/** Its title; the customer's own breadcrumb stands above already, and a fifth one has no room on a phone. */
export const handle = { label: "history.notes.title", translationNs: "chatCrm" }

export default NotesPage
