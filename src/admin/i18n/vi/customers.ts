export const customers = {
  customers: {
    title: "Khách hàng",
    count_other: "{{formatted}} khách hàng",
    columns: { name: "Tên", platform: "Nền tảng", lastActive: "Hoạt động lần cuối" },
    neverWrote: "Chưa nhắn tin",
    empty: {
      title: "Chưa có ai nhắn tin",
      text: "Theo dõi khách hàng đang bật. Tin nhắn đầu tiên của người mới sẽ tạo hồ sơ và tự xuất hiện tại đây.",
      action: "Xem các kênh",
    },
    trackingOff: {
      label: "Theo dõi đang tắt",
      title: "Theo dõi khách hàng đang tắt",
      text: "Hội thoại vẫn được lưu nhưng không ai trở thành khách hàng. Hãy bật theo dõi, và mọi người nhắn tin từ lúc đó sẽ có hồ sơ.",
      tip: "Người nhắn tin lúc này sẽ không trở thành khách hàng.",
      action: "Bật trong Cài đặt",
    },
  },
}
