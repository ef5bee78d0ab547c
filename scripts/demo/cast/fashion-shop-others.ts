import { bot, button, type CastMember, corrected, customer, photo, staff } from "./types"

const locale = "vi"

/** Khách nhắn qua Messenger, Telegram và website: the Vietnamese shop's other customers. */
export const fashionShopOthers: CastMember[] = [
  {
    person: { id: "fb-dang-khanh-linh", name: "Đặng Khánh Linh", locale },
    channel: "messenger",
    lines: [
      button("Bắt đầu", "GET_STARTED"),
      customer("Chị ơi set vest nữ màu nâu trên livestream tối qua còn không ạ?"),
      bot("Dạ set vest nâu còn size S và L, giá 1.290.000đ, đang giảm 10% ạ."),
      customer("Em 52kg cao 1m63 thì mặc S hay L?"),
      bot("Dạ bạn mặc S áo ôm đẹp ạ. Size M tuần sau về thêm."),
      customer("Em đợi M nhé, có hàng nhắn em liền nha!"),
    ],
  },
  {
    person: { id: "fb-ngo-bao-chau", name: "Ngô Bảo Châu", locale },
    channel: "messenger",
    lines: [
      customer("Shop có ship đi Đà Lạt không, mấy ngày tới?"),
      bot("Dạ 2–3 ngày, phí 35.000đ, được kiểm tra hàng trước khi nhận ạ."),
      customer("Lấy mình 2 áo thun linen trắng, 1 M 1 L, ship COD"),
      bot("Dạ tổng 780.000đ, miễn phí ship. Chị cho em xin địa chỉ và số điện thoại ạ."),
      customer("Gửi shop rồi đó, ghi chú giao giờ hành chính giúp mình"),
    ],
  },
  {
    person: { id: "fb-luong-gia-han", name: "Lương Gia Hân", locale },
    channel: "messenger",
    lines: [
      customer("Đơn LX1178 của mình sao 5 ngày rồi chưa giao vậy?"),
      corrected("Đơn LX1187 của mình sao 5 ngày rồi chưa giao vậy?"),
      bot("Dạ em kiểm tra đơn LX1187 đang ở kho Bình Dương ạ."),
      customer("Hôm qua cũng nói vậy. Cho mình gặp nhân viên đi, bực quá."),
      staff("Em Hương đây ạ, em xin lỗi chị. Em vừa gọi bưu cục, trước 17 giờ hôm nay chị nhận được hàng."),
      customer("Ok mình chờ, không có là mình huỷ đơn đó nha."),
    ],
  },
  {
    person: { id: "fb-mai-phuong-thao", name: "Mai Phương Thảo", locale },
    channel: "messenger",
    lines: [
      customer("Mình muốn xem mấy mẫu đầm đi biển"),
      bot("Dạ có đầm maxi lụa, đầm hai dây linen và set croptop chân váy ạ."),
      customer("Giá tầm bao nhiêu shop?"),
      bot("Dạ từ 450.000đ đến 890.000đ ạ."),
      customer("Tháng 6 mình mới đi nên xem trước thôi, cảm ơn shop"),
    ],
  },
  {
    person: { id: "fb-truong-my-duyen", name: "Trương Mỹ Duyên", locale },
    channel: "messenger",
    lines: [
      customer("Áo khoác linen và áo khoác cotton khác nhau sao shop? Mình hay đi xe máy trưa nắng."),
      bot("Dạ linen thoáng và nhẹ hơn, cotton dày, chắn nắng tốt hơn ạ."),
      customer("Cái nào chống nắng thật sự?"),
      bot("Dạ mẫu cotton UPF 40, giá 520.000đ; linen 480.000đ ạ."),
      customer("Chắc lấy cotton. Có túi trong không ạ?"),
      bot("Dạ có 2 túi ngoài và 1 túi trong có khoá ạ."),
      button("Đặt áo khoác cotton", "DAT_AO_KHOAC_COTTON"),
      customer("Lấy mình 1 cái màu kem size M nhé"),
    ],
  },
  {
    person: { id: "700000201", name: "Cao Nhật Minh", username: "minhcao_hn", locale },
    channel: "telegram",
    lines: [
      customer("Hi shop, quần linen nam ống suông có size 34 không?"),
      bot("Dạ có size 34, màu be và xanh rêu, 620.000đ ạ."),
      customer("Xanh rêu nhé. Ống dài bao nhiêu?"),
      bot("Dạ 104 cm, shop cắt lai miễn phí ạ."),
      button("Đặt hàng", "dat-hang"),
      customer("Cắt còn 100 giúp mình, giao ở Thủ Đức."),
    ],
  },
  {
    person: { id: "700000202", name: "Phan Tường Vi", username: "tuongvi.phan", locale },
    channel: "telegram",
    lines: [
      customer("Shop tuyển cộng tác viên bán hàng không ạ?"),
      bot("Dạ có, hoa hồng 12% mỗi đơn. Bạn để lại tên và khu vực giúp em nhé."),
      customer("Em ở Huế, bán online, có 3 nghìn người theo dõi"),
      bot("Dạ em ghi lại rồi, bên tiệm sẽ liên hệ trong tuần ạ."),
    ],
  },
  {
    person: { id: "700000203", name: "Sarah Jensen", username: "sarahj_hanoi", locale: "en" },
    channel: "telegram",
    lines: [
      customer("Hello! Do you speak English? I'd like an áo dài made for a wedding in Hội An."),
      bot("Hello Sarah! Yes. Tailoring takes 10 days; silk áo dài start at 2,150,000đ with fitting."),
      customer("The wedding is in 16 days. I'm in Hanoi until Sunday for measurements."),
      bot("That works: come to 27 Hàng Gai before Saturday and we send it to your hotel."),
      customer("Friday 3 pm then. Could it be dusty blue with lotus embroidery?"),
      photo("something like this"),
    ],
  },
  {
    person: { id: "700000204", name: "Đinh Công Thành", locale },
    channel: "ingest",
    lines: [
      customer("áo thun cổ tròn giá sao"),
      bot("Dạ 290.000đ một áo, mua 3 tặng 1 ạ."),
      customer("mua 3 tặng 1 đến khi nào"),
      bot("Dạ đến hết tháng này ạ."),
      customer("lấy 4 cái đen size XL"),
    ],
  },
  {
    person: { id: "w-kim-ngan-ly", name: "Lý Kim Ngân", locale },
    channel: "website",
    lines: [
      customer("Mình xem trên web thấy váy lụa hoa nhí, có màu nào khác ngoài xanh không?"),
      bot("Dạ còn hồng phấn và kem, hai màu này tuần sau có hàng ạ."),
      customer("Hồng phấn size M, báo mình khi có nhé. Mình cũng thích mấy mẫu áo lụa."),
      bot("Dạ em lưu lại rồi ạ. Áo lụa mới về 4 mẫu, chị xem ở mục Hàng mới."),
      customer("Mẫu cổ nơ đẹp quá, để mình tính."),
    ],
  },
  {
    person: { id: "w-to-hoang-nam", name: "Tô Hoàng Nam", locale },
    channel: "website",
    lines: [
      customer("Đổi trả trong bao lâu shop?"),
      bot("Dạ 7 ngày, còn tem mác và chưa giặt ạ."),
      customer("Mua ở cửa hàng Hà Nội đổi ở Sài Gòn được không?"),
      bot("Dạ được, anh mang theo hoá đơn hoặc số điện thoại mua hàng ạ."),
      customer("Ok cảm ơn"),
    ],
  },
  {
    person: { id: "w-huynh-bao-tran", name: "Huỳnh Bảo Trân", locale },
    channel: "website",
    lines: [
      customer("Em phân vân giữa đầm lụa 890 và đầm linen 690, đi dự tiệc tối thì cái nào hợp hơn ạ?"),
      bot("Dạ tiệc tối chị chọn lụa sẽ sang hơn, linen hợp ban ngày ạ."),
      customer("Lụa có mỏng quá không, có cần mặc lót không?"),
      bot("Dạ đầm có sẵn lớp lót, chị yên tâm ạ."),
      customer("Vậy em lấy đầm lụa màu rượu size S, thanh toán thẻ được không?"),
      bot("Dạ được, chị bấm Thanh toán, chọn thẻ quốc tế hoặc nội địa ạ."),
      customer("Em đặt xong rồi ạ"),
    ],
  },
  {
    person: { id: "w-duong-anh-khoa", name: "Dương Anh Khoa", locale },
    channel: "website",
    lines: [
      customer("Shop có bảng size cho bé trai 5 tuổi không?"),
      bot("Dạ bé 5 tuổi, 18–20kg mặc size 6, áo 240.000đ, quần 260.000đ ạ."),
      customer("Bé nhà mình 23kg"),
      bot("Dạ vậy anh chọn size 8 ạ."),
      customer("Nhà mình muốn mặc đồ đôi bố và con, có bộ nào giống nhau không?"),
      bot("Dạ có bộ linen xanh biển cho bố và bé, trọn bộ 1.450.000đ ạ."),
    ],
  },
  {
    person: { id: "fb-ho-thuy-tien", name: "Hồ Thuỷ Tiên", locale },
    channel: "messenger",
    lines: [
      customer("Em chào shop, em là chủ homestay ở Hội An, muốn đặt 12 áo choàng linen cho khách"),
      bot("Dạ áo choàng linen 480.000đ, từ 10 áo còn 430.000đ, thêu tên homestay miễn phí ạ."),
      customer("Em so 2 bên rồi, bên kia 400 nhưng không thêu. Shop gửi em mẫu vải được không?"),
      bot("Dạ được, em gửi bảng mẫu 6 màu, phí ship shop chịu ạ."),
      customer("Cảm ơn shop, nhận mẫu em chốt màu."),
    ],
  },
]
