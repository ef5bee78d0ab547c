/** What Medusa's own menu, breadcrumbs, titles and search show of the plugin, before any of its screens is opened. */
export const first = {
  nav: { chatbots: "Chatbot" },
  tabs: {
    label: "Các mục của chatbot này",
    customers: "Khách hàng",
    conversations: "Hội thoại",
    alerts: "Cảnh báo",
    settings: "Cài đặt",
    customer: "Khách hàng",
    timeline: "Dòng thời gian",
    notes: "Ghi chú",
  },
  platforms: {
    website: "Website",
    telegram: "Telegram",
    zalo: "Zalo",
    facebook: "Facebook",
  },
  search: {
    group: "Khách hàng chat",
    goToChatbots: "Đến trang Chatbot",
  },
}
