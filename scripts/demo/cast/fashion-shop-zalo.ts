import { bot, type CastMember, customer, follow, photo, shopPhoto, staff, unfollow } from "./types"

const locale = "vi"

/** Khách nhắn cho tiệm qua Zalo: customers of the Vietnamese shop on Zalo. */
export const fashionShopZalo: CastMember[] = [
  {
    person: { id: "zl-nguyen-thu-ha", name: "Nguyễn Thu Hà", locale },
    channel: "zalo_oa",
    lines: [
      customer("Shop ơi, váy linen cổ vuông còn size M màu be không ạ?"),
      bot("Dạ còn chị nhé, váy linen cổ vuông màu be size M giá 690.000đ ạ."),
      customer("Mình cao 1m58 nặng 50kg mặc M có rộng không?"),
      bot("Dạ chị mặc S sẽ vừa eo hơn, M thì thoải mái ạ."),
      customer("Vậy lấy S nhé. Ship về Cầu Giấy bao nhiêu?"),
      bot("Dạ nội thành 25.000đ, đơn từ 500.000đ shop miễn phí ship ạ."),
      customer("Chốt luôn, mình gửi địa chỉ nha."),
    ],
  },
  {
    person: { id: "zl-tran-van-duc", name: "Trần Văn Đức", locale },
    channel: "zalo_oa",
    lines: [
      customer("Chào shop, mình muốn mua áo sơ mi tặng bố, bố mình 60 tuổi, hơi đậm người"),
      bot("Dạ anh tham khảo sơ mi linen dáng suông, size XL cho người 72–80kg ạ."),
      customer("Bố 75kg. Có màu xanh nhạt không?"),
      bot("Dạ có xanh nhạt và trắng ngà, giá 590.000đ ạ."),
      customer("Cho mình xem ảnh thật với"),
      bot("Dạ shop gửi anh ảnh chụp tại cửa hàng ạ."),
      shopPhoto(),
      customer("Ok đẹp, để mình hỏi mẹ rồi báo lại."),
    ],
  },
  {
    person: { id: "zl-le-ngoc-bich", name: "Lê Ngọc Bích", locale },
    channel: "zalo_oa",
    lines: [
      customer("Mình nhận hàng rồi mà áo bị lỗi chỉ ở tay, giờ sao shop?"),
      photo(),
      customer("Chỗ này nè shop"),
      bot("Dạ shop rất xin lỗi chị. Để em chuyển cho bạn nhân viên hỗ trợ ngay ạ."),
      staff("Chị Bích ơi, em là Hương bên tiệm. Em đổi áo mới và gửi chị hôm nay, chị không mất phí gì ạ."),
      customer("Cảm ơn em, nhanh giúp chị vì thứ Bảy chị mặc đi đám cưới."),
    ],
  },
  {
    person: { id: "zl-pham-quynh-chi", name: "Phạm Quỳnh Chi", locale },
    channel: "zalo_oa",
    lines: [
      customer("Áo dài cách tân lụa tơ tằm giá bao nhiêu vậy ạ"),
      bot("Dạ áo dài cách tân lụa tơ tằm từ 1.850.000đ, may đo thêm 300.000đ ạ."),
      customer("May đo mất mấy ngày? Tết mình mặc"),
      bot("Dạ 10 ngày kể từ khi lấy số đo. Đặt trước 15 tháng Chạp là kịp ạ."),
      follow,
      customer("Mình so với bên Lụa Hà Đông thấy họ 1.600.000đ, bên shop khác gì?"),
      bot("Dạ bên em dùng lụa tơ tằm 100%, có lớp lót và bảo hành đường may 1 năm ạ."),
      customer("Để mình cân nhắc nhé"),
    ],
  },
  {
    person: { id: "zl-hoang-minh-tuan", name: "Hoàng Minh Tuấn", locale },
    channel: "zalo_bot",
    lines: [
      customer("Shop có nhận may đồng phục công ty không? Khoảng 40 áo polo"),
      bot("Dạ có ạ, từ 20 áo trở lên giá 210.000đ một áo, thêu logo miễn phí."),
      customer("Giao trước 20 tháng này được không, có xuất hoá đơn VAT chứ?"),
      bot("Dạ được, 12 ngày là xong và có hoá đơn VAT ạ."),
      customer("Tốt. Cho tôi xin báo giá chính thức gửi vào mail công ty, tôi đặt cọc trong tuần."),
    ],
  },
  {
    person: { id: "zl-do-hai-yen", name: "Đỗ Hải Yến", locale },
    channel: "zalo_oa",
    lines: [
      customer("Cho em hỏi chất linen có nhăn không ạ"),
      bot("Dạ linen tự nhiên có nhăn nhẹ, bên em xử lý giặt mềm nên ít nhăn hơn ạ."),
      customer("Giặt máy được không shop"),
      bot("Dạ được, chế độ nhẹ, nước dưới 30 độ ạ."),
      customer("Em cảm ơn, em xem thêm đã"),
      unfollow,
    ],
  },
  {
    person: { id: "zl-vu-thanh-long", name: "Vũ Thành Long", locale },
    channel: "zalo_bot",
    lines: [
      customer("Tìm quà sinh nhật cho bạn gái, khoảng 1 triệu, shop tư vấn giúp"),
      bot("Dạ anh cho em hỏi bạn ấy thích phong cách nào và chiều cao cân nặng khoảng bao nhiêu ạ?"),
      customer("Nhẹ nhàng, hay mặc váy. 1m60, 47kg."),
      bot("Dạ anh xem váy lụa hoa nhí size S, 950.000đ, có hộp quà và thiệp viết tay ạ."),
      customer("Được đó. Viết thiệp giúp mình: Chúc mừng sinh nhật Mai. Chuyển khoản ở đâu?"),
      bot("Dạ shop gửi anh mã QR. Sáng mai giao tận nơi ạ."),
      photo("Mình chuyển rồi nhé."),
    ],
  },
  {
    person: { id: "zl-bui-thi-lan", name: "Bùi Thị Lan", locale },
    channel: "zalo_bot",
    lines: [
      customer("shop ở đâu vậy"),
      bot("Dạ tiệm ở 27 Hàng Gai, Hoàn Kiếm, mở cửa 9:00–21:00 ạ."),
      customer("có chỗ gửi xe không"),
      bot("Dạ có bãi gửi xe cạnh tiệm, miễn phí cho khách ạ."),
      customer("ok chiều chị qua thử"),
    ],
  },
  {
    person: { id: "zl-trinh-kim-oanh", name: "Trịnh Kim Oanh", locale },
    channel: "zalo_oa",
    lines: [
      customer("Chị mua sỉ chục cái khăn lụa thì giá sao em?"),
      bot("Dạ từ 10 khăn giá 165.000đ một khăn, giá lẻ 220.000đ ạ."),
      customer("Bên Vạn Phúc báo chị 150.000đ, bớt thêm được không?"),
      bot("Dạ từ 30 khăn bên em còn 150.000đ, có hộp và tag theo yêu cầu ạ."),
      customer("Vậy chị lấy 30, 10 đỏ 10 xanh 10 vàng. Cuối tuần lấy được không?"),
      bot("Dạ thứ Bảy có đủ hàng, chị đặt cọc 30% giúp em ạ."),
      customer("Ok chị chuyển cọc ngay."),
    ],
  },
]
