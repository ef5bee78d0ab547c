export const widgets = {
  widgets: {
    title_other: "Hồ sơ chat",
    loading: "Đang tải hồ sơ chat",
    unavailable: "Không tải được hồ sơ chat.",
    broken: "Hiện không thể hiển thị hồ sơ chat.",
    empty:
      "Chưa có hồ sơ chat. Hồ sơ sẽ tự xuất hiện khi khách đăng nhập vào cửa hàng và nhắn tin qua khung chat trên website.",
    lastActive: "Hoạt động lần cuối",
    neverActive: "chưa nhắn tin",
    alsoOn: "Cũng có trên",
    wants: "Sở thích và nhu cầu",
    latest: "Mới nhất",
    allEvents: "Xem toàn bộ dòng thời gian",
    notes: "Ghi chú",
    writeNote: "Viết ghi chú",
    allNotes_other: "Xem cả {{formatted}} ghi chú",
    said: "Khách nói trước khi đặt hàng",
    nothingSaid: "Khách chưa nhắn gì trước đơn hàng này.",
    openConversation: "Mở hội thoại",
    openProfile: "Mở hồ sơ của {{name}}",
  },
}
