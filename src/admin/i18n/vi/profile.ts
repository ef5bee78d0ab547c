/** The page of one customer. */
export const profile = {
  profile: {
    title: "Khách hàng",
    lastActive: "Hoạt động lần cuối",
    conversations: "Hội thoại",
    unreachable: "Không nhắn được: đã chặn bot hoặc bỏ quan tâm",
    contact: { title: "Liên hệ, theo lời khách trong cuộc chat (chưa xác minh)", email: "Email", phone: "Số điện thoại" },
    identity: {
      title: "Thông tin định danh",
      hint: "Do hệ thống ghi nhận. Không ai sửa được.",
      id: "ID",
      platform: "Nền tảng",
      externalId: "ID bên ngoài",
      account: "Tài khoản",
      firstSeen: "Lần đầu xuất hiện",
      lastActive: "Hoạt động lần cuối",
      name: "Tên",
      username: "Tên người dùng",
      locale: "Ngôn ngữ",
    },
    delete: {
      action: "Xóa khách hàng",
      title: "Xóa khách hàng này",
      text: "Hồ sơ, ghi chú và dòng thời gian sẽ mất vĩnh viễn. Các cuộc hội thoại được giữ lại nhưng không còn gắn với hồ sơ.",
      confirmTitle: "Xóa {{name}}?",
      confirmText:
        "Hồ sơ, ghi chú và dòng thời gian sẽ bị xóa vĩnh viễn. Các cuộc hội thoại vẫn nằm trong mục Hội thoại, và cuộc đang mở sẽ kết thúc. Nếu người này nhắn lại, họ sẽ có hồ sơ mới.",
      done: "Đã xóa {{name}}.",
    },
    notFound: {
      title: "Không tìm thấy khách hàng này",
      text: "Hồ sơ đã bị xóa hoặc bạn không có quyền truy cập.",
      back: "Tất cả khách hàng",
    },
  },
}
