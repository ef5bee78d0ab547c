/** What is fetched when conversations are opened: see lib/parts. */
export { default as AlertsSection } from "../alerts/alerts-section"
export { default as ConversationsSection } from "./conversations-section"
export { default as TranscriptDrawer } from "./transcript-drawer"
