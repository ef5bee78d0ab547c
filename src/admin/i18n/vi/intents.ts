/** Khách đã gần mua đến đâu: các mức, ý nghĩa và việc nên làm. */
export const intents = {
  intents: {
    label: "Ý định mua",
    browsing: {
      name: "Đang xem",
      meaning: "Đang tìm hiểu, chưa có dấu hiệu muốn mua.",
      advice: "Trả lời điều khách hỏi và giới thiệu món hợp sở thích. Đừng thúc ép.",
    },
    comparing: {
      name: "Đang so sánh",
      meaning: "Đang cân nhắc món cụ thể, giá cả hoặc lựa chọn khác.",
      advice: "Giúp khách chọn: nêu điểm khác nhau, gửi giá và hình, giải đáp băn khoăn.",
    },
    ready_to_buy: {
      name: "Sẵn sàng mua",
      meaning: "Muốn đặt hàng, giữ hàng hoặc đặt lịch, hay hỏi cách thanh toán, giao món đã chọn.",
      advice: "Nhắn khách ngay: xác nhận món, giá, cách giao và chốt đơn.",
    },
    none: {
      name: "Chưa rõ ý định",
      meaning: "Chưa có lời nào cho thấy. Chuyện phiếm, hỏi hỗ trợ và khiếu nại không tính.",
      advice: "Chưa cần làm gì. Mức sẽ hiện khi khách nói điều cho thấy ý định.",
    },
    what: "Các mức có nghĩa gì",
    means: "Ý nghĩa",
    doNow: "Nên làm gì",
  },
}
