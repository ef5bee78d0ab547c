/** What is fetched when any screen is opened: the frame that all tabs share, the first lists and their small drawers; see lib/parts. */
export { default as CustomersSection } from "../customers/customers-section"
export { default as ChatbotCreateDrawer } from "./chatbot-create-drawer"
export { default as ChatbotEditDrawer } from "./chatbot-edit-drawer"
export { default as ChatbotList } from "./chatbot-list"
export { default as ChatbotPage } from "./chatbot-page"
