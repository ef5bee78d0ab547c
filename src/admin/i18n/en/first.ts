/** What Medusa's own menu, breadcrumbs, titles and search show of the plugin, before any of its screens is opened. */
export const first = {
  nav: { chatbots: "Chatbots" },
  tabs: {
    label: "Parts of this chatbot",
    customers: "Customers",
    conversations: "Conversations",
    alerts: "Alerts",
    settings: "Settings",
    customer: "Customer",
    timeline: "Timeline",
    notes: "Notes",
  },
  platforms: {
    website: "Website",
    telegram: "Telegram",
    zalo: "Zalo",
    facebook: "Facebook",
  },
  search: {
    group: "Chat customers",
    goToChatbots: "Go to Chatbots",
  },
}
