/** What is fetched for a profile and its tabs: see lib/parts. */
export { default as RunsDrawer } from "../enrichment/runs-drawer"
export { default as TimelineSection } from "../history/timeline-section"
export { default as NotesSection } from "../notes/notes-section"
export { default as ProfilePage } from "./profile-page"
export { default as ProfileSections } from "./profile-sections"
