import { lines, type Seeds } from "./lines"

export const VIETNAMESE_NONE: Seeds = {
  order_status: lines(`
    đơn hàng của em đâu rồi
    đơn của mình tới đâu rồi shop
    em chuyển khoản rồi, đơn của em đâu
    bao giờ em nhận được hàng đã đặt
    shop gửi hàng chưa ạ
    đơn em gửi chưa shop
    kiểm tra giúp em đơn LX1187
    check giúp em đơn hàng với
    tình trạng đơn hàng của em thế nào
    cho em xin mã vận đơn
    mã đơn 10234 đến đâu rồi ạ
    em đặt hôm thứ hai khi nào tới
    hàng của em đi chưa
    shop ơi đơn em đặt hôm qua được xác nhận chưa
    đã nhận được đơn của em chưa ạ
    theo dõi đơn hàng ở đâu
    em chưa thấy mail xác nhận
    shipper tới đâu rồi ạ
    đồ ăn sắp tới chưa em
    lịch của em được xác nhận chưa
    lịch hẹn của em mấy giờ ấy nhỉ
    bao giờ shop gửi {item} em đặt
    sao em chưa thấy shipper gọi
    hôm qua em chuyển tiền rồi, bên mình nhận được chưa
    don hang cua minh den dau roi
    don minh gui chua shop
    đơn 5 ngày rồi chưa thấy
    khi nào giao cho mình vậy, mình đặt tuần trước
    {item} em đặt có hàng chưa ạ
    đơn em đang ở đâu
    mã vận đơn của em tra không ra
    đơn của em sao rồi
    đơn em tới bước nào rồi
    shop gửi chưa vậy
    hàng đi chưa shop
    hàng về tới đâu rồi
    mình đặt 3 hôm rồi mà chưa thấy giao
    em đặt tuần trước giờ tới đâu rồi
    bên giao hàng nói gì chưa shop
    bưu cục báo sao rồi ạ
    mai đơn em tới chưa
    tra mã đơn giúp em
    shop xem giúp em đơn 55821
    tiền em chuyển sáng nay shop nhận được chưa
    em thanh toán tối qua rồi, bao giờ gửi
    xác nhận lịch đặt của em chưa ạ
    phòng em đặt xác nhận chưa
    bàn em đặt tối nay ok chưa em
    lớp của em hôm nào học ấy nhỉ
    nay giao hàng cho em chưa
    tài xế tới gần chưa
    em đặt cái nồi hôm mùng 3 chưa thấy gì
    đặt bốn ngày rồi có tin gì chưa shop
    đơn em chưa thấy cập nhật gì
    nhẫn em gửi sửa tới đâu rồi
    xe anh sửa xong chưa
    hình cưới của em xong chưa
    váy em đặt may xong chưa ạ
    điện thoại em gửi sửa sao rồi
    có tin gì về đơn em chưa
    em chuyển khoản trưa nay, shop kiểm tra giúp em nhận được chưa
    em đặt rồi, shop xác nhận giúp em với
    lịch hẹn của em hôm nào ạ
    em đặt lịch mai lúc mấy giờ vậy shop`),
  after_sales: lines(`
    em muốn trả {item} đã mua
    em muốn đổi size, mới nhận hôm qua
    mình mua tuần trước mà hơi chật, đổi size lớn hơn được không
    đổi sang màu khác giúp em, em nhận hàng rồi
    em đặt nhầm size đổi giúp em
    thủ tục trả hàng như thế nào
    bao giờ em được hoàn tiền
    hoàn tiền cho em với
    {item} em mua cần sửa thì mang tới đâu
    em muốn bảo hành {item} đã mua
    mang đi bảo hành ở đâu ạ
    hướng dẫn em dùng {item} mới mua với
    cách dùng kem em mua hôm trước thế nào ạ
    đổi địa chỉ nhận hàng giúp em
    em muốn sửa đơn hàng đã đặt
    đổi số điện thoại trong đơn giúp em
    dời lịch hẹn của em sang chủ nhật được không
    em muốn dời lịch
    đổi giờ hẹn giúp chị
    em mua tháng trước giờ cần thay dây
    em gửi hàng trả về rồi nhé
    giày nhận rồi mà hơi chật, đổi 39 giúp em
    em cài đặt đồng hồ mới mua kiểu gì
    lắp cái bàn này như thế nào shop
    gửi lại hóa đơn cho em
    cho anh xin lại hóa đơn tháng trước
    mất hộp có trả được không, em mua rồi
    {item} em mua năm ngoái còn bảo hành không
    doi size giup minh don hom qua
    xin hướng dẫn vệ sinh {item} đã mua
    mình nhận áo rồi, mặc rộng quá muốn đổi
    em muốn dời lịch qua tuần sau
    đổi lịch hẹn của em qua thứ 5 được không
    lùi giờ đặt bàn xuống 8h giúp em
    thêm 1 người vào bàn đã đặt giúp mình
    đổi ngày nhận phòng đã đặt giúp chị
    đôi giày mua hôm thứ bảy em muốn đổi size
    áo em mua bị rộng, đổi nhỏ hơn được không
    em mới nhận hàng mà không hợp, muốn trả lại
    trả hàng gửi về đâu ạ
    khi nào tiền hoàn về tài khoản em
    em mua lâu rồi giờ muốn bảo hành
    mang máy ra chỗ nào bảo hành shop
    máy em mua ở shop cần thay pin
    cách sạc cái {item} em mới mua
    cách kết nối tai nghe em mua hôm bữa
    cách chăm cây em mua hôm trước sao shop
    mất giấy bảo hành thì sao ạ, em mua năm ngoái
    em muốn lấy lại hóa đơn
    gửi lại email xác nhận giúp em
    sửa lại tên người nhận trong đơn giúp em
    bỏ bớt 1 món trong đơn giúp mình
    gộp 2 đơn của em lại được không
    em bỏ quên áo ở quán
    khi nào lấy được máy đang sửa ạ
    nhẫn em đặt hơi rộng, thu nhỏ lại được không
    gia hạn khóa học cho em
    bảo lưu khóa đang học giúp em
    nâng hạng phòng đã đặt được không
    em để quên bình nước ở chỗ mình hôm qua
    bé nhà em bỏ quên đồ chơi ở quán
    hôm qua chị để quên cái dù, shop thấy không
    em làm rơi thẻ ở cửa hàng
    em xin dời lịch qua tuần sau
    lịch siết răng của em dời lại được không
    em tới trễ một ngày so với lịch đặt
    váy em lấy hôm trước cần lên lai
    mai em kẹt rồi, dời qua thứ 7 được không
    em bận đột xuất, cho em dời lại chiều mai
    đổi lịch qua sáng mai giúp em
    em tới trễ 30 phút được không`),
  problem: lines(`
    shop giao sai hàng rồi
    shop gửi nhầm màu rồi
    em nhận được sai size
    giao nhầm hàng cho em rồi ạ
    {item} bị vỡ khi nhận
    hàng nhận bị móp méo
    {item} bị lỗi rồi shop ơi
    màn hình bị trầy
    {item} em mua không lên nguồn
    mới mua mà hư rồi
    máy chạy được 2 hôm thì hỏng
    đơn của em bị thiếu 1 món
    giao thiếu hàng rồi shop
    em bị trừ tiền hai lần
    bị trừ tiền mà đơn báo chưa thanh toán
    chuyển khoản rồi mà không ai xác nhận
    em chưa nhận được tiền hoàn
    hai tuần rồi chưa hoàn tiền cho em
    khóa kéo bị hỏng
    bánh giao tới bị bể hết
    đồ ăn nguội ngắt mà còn thiếu món
    hoa giao tới héo hết rồi
    áo bị rách một lỗ
    váy mới mặc một lần đã bung chỉ
    kem bị bóc seal rồi
    dùng kem này em bị nổi mẩn
    hàng này là hàng giả đúng không
    không giống hình tí nào
    hàng nhận được khác với hình quá ạ
    sản phẩm hết hạn rồi shop ơi
    báo giao thành công mà em chưa nhận được
    mở hộp ra không có gì
    em đặt đen mà giao {color}
    sách bị thiếu trang
    phòng em điều hòa không chạy
    khách sạn báo không có tên em trong danh sách
    em đóng học phí rồi mà chưa thấy xếp lớp
    tính sai tiền cho em rồi
    shop tính dư tiền của em
    giặt một lần đã phai màu hết
    áo nhận về bị dính vết bẩn ạ
    giay bi bong keo roi shop
    shop giao nham mau roi
    hang bi loi roi ban oi
    em nhận hàng rồi mà hơi khác so với ảnh ạ
    dạ {item} em nhận bị trầy một chút, shop xem giúp em
    cốc về tới nơi bị sứt miệng ạ
    đặt 2 mà nhận có 1
    mã voucher em mua không dùng được
    loa bị rè từ hôm đầu
    bàn giao thiếu ốc, không lắp được
    nhận phải hàng đã qua sử dụng
    bánh tới nơi kem chảy hết
    bàn gửi thiếu chân
    mở ra thấy bể rồi ạ
    máy xài 3 hôm là tịt
    xài mấy bữa là hư
    điện thoại nóng rồi tự tắt
    màn hình nháy liên tục từ hôm đầu
    hai chiếc giày khác size nhau
    quai túi đứt ngay hôm đầu
    sơn bong hết rồi
    mặc lần đầu đã rách
    em đặt 2 mà shop gửi 1
    đưa nhầm đơn của người khác cho em
    trong đồ ăn có tóc
    sữa bị chua
    trừ tiền rồi mà không có vé
    bên mình trừ của em hai lần
    tiền hoàn bị thiếu
    thẻ quà tặng báo không hợp lệ
    tới nơi không có phòng như đã trả tiền
    bàn phím liệt nút
    hoa dập hết một nửa
    shipper giao nhầm cho người khác
    xe mới lấy về đã báo lỗi động cơ
    peel xong da em bị bỏng
    em nhận không đúng mẫu đã đặt
    hàng về sai mẫu ạ
    hình như shop gửi lộn cho em rồi
    dạ hình như shop gửi thiếu của em một món ạ
    em kiểm thì thấy thiếu 1 hộp ạ
    mình chọn màu trắng mà shop đưa màu xanh
    em đặt size M mà shop gửi size L
    bình nhận về bị mẻ
    áo có vết dơ
    mất một cái nút
    hộp bị khui sẵn rồi
    nhận hàng rồi mà áo bị lỗi chỉ
    bên vận chuyển nói chưa nhận được hàng của em
    đèn mua tháng trước giờ không sáng nữa
    cây mua mấy bữa chết rồi
    giao tới thiếu nước chấm
    giặt lần đầu ra màu tùm lum
    cún đem về hôm sau bệnh liền
    thẻ quẹt không được
    in bị mờ hết
    bánh ghi sai tên rồi
    phụ tùng thay xong lại rơi ra
    giao thiếu một thùng
    cây về héo queo rồi shop
    anh mua tủ lạnh tuần trước giờ nó không lạnh nữa
    áo nhận về tay bên dài bên ngắn
    máy mới lấy về kêu to quá
    xe mới sửa hôm qua nay lại hư
    kính làm xong đeo bị mờ
    ghế ngồi mấy bữa đã sập
    nước hoa đổ hết trong hộp
    hộp hàng ướt nhẹp khi nhận
    chuyển tiền từ sáng tới giờ vẫn chưa ai xác nhận
    em chuyển khoản rồi mà shop nói chưa nhận được
    tới khách sạn thì báo hết phòng dù em đã trả tiền
    đặt bàn rồi mà tới nơi nhân viên kêu không có tên
    mua 2 vé mà chỉ gửi 1 mã
    bánh ghi sai tên bé
    đồ ăn giao tới đổ hết ra ngoài
    son em nhận bị gãy
    da em sau khi làm bị đỏ rát mấy hôm chưa hết
    hàng nhận không giống mẫu em chọn
    áo giặt một nước co lại
    điện thoại mới mua sạc không vô
    tóc nhuộm xong bị cháy hết
    tem bị rách, hộp có dấu mở rồi ạ`),
  complaint: lines(`
    phục vụ quá tệ
    thất vọng quá
    em hơi thất vọng ạ
    quá thất vọng về chất lượng
    không thể chấp nhận được
    trải nghiệm tệ nhất từ trước tới giờ
    tôi muốn khiếu nại
    em muốn phản ánh thái độ nhân viên
    nhân viên thái độ quá
    nhân viên nói chuyện khó nghe
    em đợi 2 tuần rồi
    chờ mãi không thấy
    đợi hoài không thấy ai trả lời
    nhắn từ sáng tới giờ không ai rep
    sao không ai trả lời em vậy
    shop không phản hồi em luôn
    hỏi 3 lần rồi không trả lời
    tôi hỏi bao nhiêu lần rồi
    lần nào cũng trả lời y chang
    làm ăn kiểu gì vậy
    làm ăn chán quá
    bực mình quá
    bực thật sự
    không bao giờ mua nữa
    phí tiền
    chất lượng kém
    lừa đảo
    hứa giao thứ hai mà giờ chưa thấy
    hẹn rồi lại thôi, cứ hẹn hoài
    tôi sẽ đánh giá 1 sao
    sẽ bóc phốt shop
    em không hài lòng ạ
    em chưa hài lòng lắm về dịch vụ
    dạ em góp ý chút là lần này làm không được như mọi khi
    thật sự em hơi buồn vì cách shop xử lý
    em thấy shop làm vậy không được hay cho lắm
    chị thấy lần này chất lượng đi xuống nhiều
    mong shop rút kinh nghiệm giúp em
    mong bên mình xem lại cách phục vụ ạ
    em nghĩ giá đó mà chất lượng vậy thì không xứng
    em không muốn làm khó nhưng mà lâu quá rồi ạ
    dạ em gọi mấy lần mà không ai nghe máy ạ
    em nhắn mấy hôm nay mà shop chưa trả lời em
    em có hẹn 9h mà phải ngồi chờ gần một tiếng
    đặt lịch rồi mà tới nơi bảo không có
    quán dọn dẹp hơi bẩn, lần sau em ngại quay lại
    món hôm qua mặn quá, nhà em không ăn được
    phòng hôi quá
    đồ ăn dở
    nhân viên phục vụ không để ý khách gì cả
    sao lâu vậy shop
    lâu quá vậy
    giỡn hả
    đùa nhau à
    quá mất thời gian
    mất uy tín quá
    thiếu chuyên nghiệp
    hối hận vì đã mua
    làm xong còn xấu hơn trước
    tư vấn một đằng làm một nẻo
    tư vấn thì hay mà mua xong thì im luôn
    lúc mua thì nhiệt tình, giờ có chuyện thì không ai giải quyết
    trễ hẹn hoài
    giáo viên nghỉ dạy liên tục mà không báo
    te qua shop oi
    buc minh ghe
    lam an gi ki vay
    that vong ve shop qua
    bao giải quyết mà cả tuần nay không thấy gì
    em mua chỗ mình mấy lần rồi mà lần này hụt hẫng quá
    shop nói một tuần mà giờ hơn nửa tháng rồi ạ
    không ai xin lỗi một câu
    coi thường khách vậy
    dịch vụ ngày càng xuống cấp
    treatment xong da em xấu hơn, em hơi lo ạ
    bot trả lời linh tinh gì vậy
    trả lời gì đâu không
    làm móng xong 2 hôm tróc hết
    cắt tóc xong xấu quá ạ, em hơi buồn
    massage chán quá
    không đáng tiền
    hướng dẫn viên đến trễ mà không nói câu nào
    đợi cả tiếng không ai phục vụ
    hỏi hoài không ai trả lời
    có ai trả lời không vậy, nhắn từ hôm qua
    gọi 5 cuộc không bắt máy
    hứa 2 ngày mà giờ 10 ngày
    hơn tuần rồi vẫn không có gì
    sao không ai gọi lại cho em
    phục vụ kiểu gì kì vậy
    làm ăn ẩu quá
    may ẩu quá ạ
    đường may cẩu thả
    em thấy không ổn với cách làm của bên mình
    nói thật là em hơi buồn
    nói thiệt chị không vui
    chị hơi phiền lòng về bạn nhân viên hôm qua
    em góp ý nhẹ là nhân viên hơi thiếu nhiệt tình ạ
    lần đầu mua mà gặp vậy em hơi ngại quay lại
    em mong shop có hướng giải quyết
    shop xử lý giúp em chứ để vậy em thiệt quá
    mong shop phản hồi giúp em, em đợi lâu rồi ạ
    em đợi phản hồi mấy hôm rồi ạ
    sao em nhắn mà shop xem không trả lời
    đã xem mà không trả lời
    trả lời không đúng câu hỏi
    em hỏi một đằng bot trả lời một nẻo
    bot không hiểu gì hết
    chất lượng không như quảng cáo
    không như mong đợi ạ
    không xứng với số tiền
    hơi hụt hẫng ạ
    hôm qua cũng nói vậy
    nói hoài mà không làm
    hứa mai giao mà ngày nào cũng nói mai
    hẹn gọi lại mà im re
    hứa gọi lại mà không gọi
    bạn lễ tân nói năng không hay với khách
    nói năng với khách vậy là không nên
    thái độ bạn đó làm chị khó chịu
    bên mình dời hẹn của chị mấy lần rồi
    đây là lần thứ hai bị vậy rồi
    lần nào tới cũng phải chờ
    phục vụ chậm quá
    chờ gần một tiếng mới được làm
    hết kiên nhẫn rồi
    chị nghĩ bên mình nên đào tạo lại nhân viên
    em thấy buồn vì cách nói chuyện của bạn nhân viên
    xin góp ý là hôm qua phục vụ chưa tốt
    em rất tiếc là dịch vụ lần này không như lần trước
    làm khách tốn thời gian quá
    thiệt tình là mình không hài lòng
    mong bên mình giải quyết sớm giúp em, em chờ lâu rồi
    bên mình giải quyết sao chứ để khách chịu thiệt vậy
    mấy lần rồi vẫn vậy
    lần này bánh không ngon như mấy lần trước
    bạn kỹ thuật làm hơi qua loa ạ
    bạn thợ làm hơi ẩu
    chị không vui chút nào
    chị không hài lòng về buổi hôm qua
    em cắt tóc xong không đúng như em nói
    lớp nghỉ mà không ai báo em một tiếng
    em ngồi chờ 40 phút mới có nước
    đồ ăn nguội mà ra lại lâu
    bác sĩ khám qua loa quá
    cô giáo nói nặng lời làm bé khóc
    phòng có mùi, cả nhà không ngủ được
    hướng dẫn viên bỏ đoàn đứng mưa cả tiếng
    thợ tới trễ mà làm dơ hết nhà
    chuyển em lòng vòng cả ngày
    hỏi gì cũng trả lời một câu giống nhau
    em thấy mình không được tôn trọng
    trước đây làm tốt lắm mà giờ khác quá
    tiếc là lần này em không ưng ạ
    em thấy hơi thất vọng về buổi làm hôm qua
    dạ cho em góp ý là nhân viên chưa nhiệt tình lắm
    góp ý chân thành là phục vụ còn chậm quá
    nói thật với shop là em không vui
    em ngại nói nhưng mà lần này không ổn ạ
    em không trách gì nhưng làm vậy em khó xử lắm
    dạ em mong được giải thích rõ vì sao em phải chờ lâu vậy
    em cũng thông cảm nhưng mà trễ quá rồi ạ
    em phản ánh mấy lần rồi mà chưa thấy thay đổi
    em buồn ghê á shop
    sao kỳ vậy shop, hứa rồi mà`),
  human: lines(`
    cho em gặp nhân viên
    cho mình gặp nhân viên tư vấn
    em muốn nói chuyện với nhân viên
    gặp người thật được không
    có người thật ở đây không
    không muốn nói chuyện với bot
    kết nối tổng đài viên giúp em
    cho tôi gặp quản lý
    gọi quản lý ra đây
    cho chị nói chuyện với chủ shop
    gọi lại cho em nhé
    shop gọi cho em đi
    gọi điện tư vấn cho mình nhé
    gọi cho anh số 0912345678
    nhân viên đâu rồi
    ai trực page cho em hỏi
    có ai tư vấn trực tiếp không
    chuyển máy cho nhân viên giúp tôi
    cho em xin số gặp chăm sóc khách hàng
    cho em gặp bác sĩ tư vấn trực tiếp
    cần người tư vấn, không cần bot
    bot hả, cho gặp người đi
    nhờ nhân viên liên hệ lại em
    nhân viên hỗ trợ em với
    nhờ ai bên shop gọi giúp em ạ
    em muốn được nhân viên gọi lại
    cho em nói chuyện trực tiếp với bạn sale
    cho gap nhan vien
    goi lai cho minh
    muon noi chuyen voi nguoi that
    có nhân viên nào rep em không ạ
    phiền shop cho người liên hệ với mình
    em cần gặp người phụ trách
    có nhân viên nào online không
    cho mình trao đổi với người phụ trách
    cho em nói chuyện với bạn tư vấn
    em muốn gặp chủ tiệm
    cho số điện thoại để em gọi trực tiếp nhân viên
    gọi em gấp nhé
    nhờ bạn tư vấn gọi em
    người đâu trả lời đi, đừng bot nữa
    cho hỏi người thật với
    không cần máy trả lời
    có ai ở đó trả lời em không, đừng để bot
    chuyển cho bộ phận hỗ trợ giúp em
    cần gặp người có thẩm quyền
    cho anh làm việc trực tiếp với người phụ trách
    cho gặp người quyết định được đi
    ai bên hợp đồng cho anh gặp
    bảo nhân viên gọi cho anh
    gặp bạn kỹ thuật giúp anh
    liên hệ ai để giải quyết vậy em
    nhờ ai đó gọi lại cho chị về vụ này
    cho chị xin cuộc gọi từ nhân viên
    để nhân viên nói chuyện với em đi
    em cần người thật hỗ trợ ạ
    cho chị gặp bạn hôm qua tư vấn
    có ai thật ở đó không`),
  account: lines(`
    em quên mật khẩu
    em không đăng nhập được
    làm sao đổi mật khẩu
    mã xác nhận không gửi về
    em không nhận được otp
    đổi email tài khoản thế nào
    xóa tài khoản giúp em
    em có bao nhiêu điểm rồi
    điểm tích lũy dùng thế nào
    cập nhật số điện thoại trong tài khoản giúp em
    app bị văng hoài
    web không vào được
    hủy nhận tin quảng cáo
    tài khoản bị khóa
    xem lại đơn cũ ở đâu
    đăng ký tài khoản thế nào
    làm thẻ thành viên như thế nào
    quen mat khau roi
    đổi tên trong tài khoản
    tích điểm cho em số này
    không vô được app
    app báo lỗi
    điểm của em còn bao nhiêu
    đổi mật khẩu sao
    không nhận được mã
    đóng tài khoản giúp em
    thẻ thành viên của em đâu
    đăng nhập không được
    cập nhật ngày sinh giúp em`),
  info: lines(`
    shop ở đâu vậy
    địa chỉ shop ở đâu ạ
    cho xin địa chỉ cửa hàng
    địa chỉ quán
    mấy giờ mở cửa
    mấy giờ đóng cửa
    chủ nhật có mở cửa không
    tết có làm không shop
    có chi nhánh ở {place} không
    ở {place} có cửa hàng không
    có chỗ đậu xe không
    chỗ mình có chỗ gửi xe không
    đi đường nào tới shop
    số điện thoại shop là gì
    hotline bao nhiêu
    có cửa hàng không hay chỉ bán online
    shop có tuyển nhân viên không
    có tuyển part time không ạ
    web của shop là gì
    shop có instagram không
    bên mình mở lâu chưa
    đây có phải page chính không
    dẫn theo chó được không
    quán có wifi không
    có khu vui chơi cho bé không
    cách sân bay bao xa
    showroom ở đâu em
    cho mình xin định vị
    có lên đó coi trực tiếp được không, ở đâu vậy
    shop o dau vay
    may gio mo cua ban oi
    giờ làm việc của bên mình thế nào
    shop tên gì trên shopee
    bên mình ở đâu ạ
    shop ở chỗ nào vậy
    shop nằm ở đường nào
    tiệm mình ở khúc nào
    địa chỉ bên mình ở đâu
    cho xin địa chỉ quán với
    cho em xin địa chỉ để ghé
    chỗ mình gần chợ nào vậy
    shop có ở {place} không
    có chi nhánh nào gần {place} không
    gửi định vị giúp em
    hotline của shop số mấy
    cho em xin số hotline
    bên mình làm tới mấy giờ
    trưa có nghỉ không shop
    giờ này còn mở cửa không
    mùng mấy bên mình làm lại
    chủ nhật có làm việc không ạ
    lễ có mở không shop
    shop có page facebook không
    đây là page thật hay giả vậy
    shop mở bao lâu rồi
    có cần gửi xe không, chỗ nào
    có chỗ để xe hơi ở quán không
    bên mình có tuyển thợ không
    xin việc ở shop cần gì
    email của công ty là gì
    có được mang thú cưng vào không
    quán có phòng riêng không
    ai là chủ shop vậy
    đi xe hơi thì đậu ở đâu
    xe máy thì gửi đâu
    chủ nhật bên mình có làm không
    có chỗ đậu xe hơi gần đó không
    tới đó bằng xe buýt số mấy
    có xa trung tâm không
    bên mình có nghỉ lễ không
    chi nhánh đó sửa xong chưa
    chi nhánh nào gần em nhất
    bên mình có giấy phép không
    quán có máy lạnh không
    bên mình hoạt động lâu chưa
    có mấy chi nhánh vậy`),
  greet: lines(`
    chào shop
    xin chào
    alo
    alo shop
    shop ơi
    shop ơi cho em hỏi
    hi shop
    hello shop
    ad ơi
    có ai không ạ
    chào bạn
    chào em
    cho mình hỏi chút
    cho em hỏi với ạ
    em ơi
    anh ơi cho em hỏi tí
    dạ chào shop ạ
    shop có đó không
    chao shop
    cho hoi chut
    em chào anh chị ạ
    hỏi chút shop ơi
    xin phép hỏi chút ạ
    bắt đầu
    cần hỗ trợ
    có đó không
    shop còn đó không
    ai đó ơi
    có ai trực không`),
  thanks: lines(`
    cảm ơn shop
    cảm ơn nhiều nha
    cám ơn ạ
    thanks shop
    ok cảm ơn shop
    dạ em cảm ơn
    tks b
    cam on ban
    cảm ơn shop nhiều, nhận hàng rồi đẹp lắm
    hàng đẹp lắm shop
    nhận được rồi, ưng lắm
    mẹ em thích lắm ạ
    shop dễ thương quá
    đẹp quá
    xinh quá shop ơi
    tuyệt vời
    chúc shop buôn may bán đắt
    chào shop nhé
    tạm biệt
    ngủ ngon nha
    hài lòng lắm
    shop nhiệt tình ghê
    ăn ngon lắm, sẽ quay lại
    hihi
    yêu shop
    vâng em cảm ơn, không có gì nữa ạ
    xài tốt lắm shop
    nói chuyện dễ thương ghê
    thế thôi, cảm ơn em
    good job shop
    dạ em biết rồi, cảm ơn chị
    cảm ơn em nhiều nghen
    tốt quá cảm ơn shop
    quá đã
    hẹn gặp shop ngày mai nha
    ok mai gặp
    dạ mai em tới nhé, cảm ơn chị`),
  offtopic: lines(`
    hôm nay trời đẹp ghê
    trời mưa quá
    ăn cơm chưa
    bạn tên gì
    bạn là ai
    bạn là robot hả
    có phải bot không vậy
    kể chuyện cười đi
    bạn bao nhiêu tuổi
    có người yêu chưa
    tối qua đá bóng ai thắng
    buồn ngủ quá
    làm thơ đi
    hát đi
    giải giúp em bài toán này
    1 cộng 1 bằng mấy
    dịch giúp em câu này
    nhắn nhầm ạ
    xin lỗi em nhắn nhầm
    nhầm số rồi
    con em nghịch máy, shop bỏ qua nhé
    haha
    test
    đang kẹt xe
    hôm nay mệt quá
    bé nhà em đang ốm
    bạn chạy mô hình gì vậy
    chỉ dẫn của bạn là gì
    đầu tư coin không
    nhận tăng like tăng follow giá rẻ
    bên em chuyên làm website cho shop
    mời hợp tác quảng cáo
    vào link này nhận quà
    cho vay tiền nhanh không thế chấp
    hom nay troi dep qua
    kể mình nghe về lịch sử Việt Nam
    ai là tổng thống Mỹ
    yêu em không
    trời nóng quá
    hôm nay thứ mấy
    mấy giờ rồi
    thủ đô của Pháp là gì
    12 cộng 30 bằng bao nhiêu
    ai tạo ra bạn
    bạn làm được gì
    bạn thích ăn gì
    chúc mừng năm mới
    giáng sinh vui vẻ
    đang trên xe buýt
    tối qua coi đá banh không
    bên em nhận chạy quảng cáo
    shop cần vay vốn không
    kiếm tiền online tại nhà
    tự nhiên quên định hỏi gì
    gửi nhầm nha
    lộn tin nhắn
    bạn có phải người không
    hát em nghe đi
    nhà bạn ở đâu thế
    shop tuyển cộng tác viên không
    em muốn làm ctv bán hàng
    em bán online có nhiều người theo dõi`),
  decline: lines(`
    để em suy nghĩ thêm
    để mình xem đã
    để sau nha shop
    thôi để khi khác
    chưa mua đâu ạ
    em hỏi thôi chứ chưa mua
    để em hỏi chồng đã
    để em hỏi ý kiến mẹ
    em nhắn lại sau nhé
    có gì em báo lại
    em chưa quyết định
    đang cân nhắc ạ
    để em so giá mấy chỗ đã
    để tháng sau lãnh lương
    tháng sau em mới mua
    hôm khác em ghé
    em xem thêm chỗ khác đã
    để tính sau
    lần sau nha
    hỏi giúp bạn thôi ạ
    không ạ, em hỏi cho biết
    de em suy nghi them
    de sau nhe
    chắc để đợt khác
    em đo lại đã rồi báo shop
    thôi cảm ơn shop, em xem thêm
    từ từ đã shop
    chờ có sale rồi mua
    để về bàn với vợ đã
    để mình hỏi nhà mình đã
    em coi thêm rồi tính
    chắc để cuối tháng
    thôi chưa cần
    giờ chưa mua
    để khi nào rảnh
    có gì mình nhắn sau
    hỏi trước thôi chứ chưa lấy
    để xem tình hình đã
    chờ lương rồi tính
    mẫu đẹp quá, để mình tính
    để mình cân nhắc nhé
    tháng sau mình mới đi nên xem trước thôi
    em xem thêm đã
    để mình hỏi mẹ rồi báo lại
    để chị bàn với chồng rồi báo
    thôi để dịp khác
    ngày đó nhà em kẹt rồi
    chắc không hợp với em
    để em coi lại tiền đã
    lát nói tiếp nha`),
  cancel: lines(`
    hủy đơn giúp em
    em muốn huỷ đơn
    huỷ lịch giúp em
    hủy đặt bàn nha
    em không mua nữa
    thôi không lấy nữa
    em không lấy nữa đâu
    em đổi ý rồi
    không cần nữa ạ
    thôi khỏi
    thôi bỏ đi
    đừng gửi hàng nữa nhé
    em mua chỗ khác rồi
    em không quan tâm nữa
    không có nhu cầu
    không có ý định mua
    em bận không đến được, huỷ giúp em
    đừng lên đơn nha
    khoan đặt nhé
    đừng nhắn nữa
    huy don giup minh
    khong lay nua dau
    thôi mình không đặt phòng nữa
    anh lấy chỗ khác rồi em
    thôi em không lấy
    khỏi lấy nha shop
    em rút lại, không đặt nữa
    bỏ đơn đó giúp em
    trả cọc giúp em, em không lấy nữa
    không đi tour nữa
    thôi khỏi giữ nữa ạ
    nhà em đổi kế hoạch, không đi nữa
    nhà anh không đi nữa
    thôi không làm nữa em
    không tham gia nữa nhé
    rút tên giúp em
    huỷ lịch chiều mai giúp em
    mai em không qua được, huỷ giúp em`),
  ack: lines(`
    ok
    oke
    vâng
    dạ
    dạ vâng
    vâng ạ
    ừ
    uhm
    đúng rồi
    đúng rồi ạ
    được
    được ạ
    có
    có ạ
    không
    không ạ
    chưa
    thế à
    vậy à
    vậy hả
    ra vậy
    hiểu rồi
    biết rồi ạ
    số 2
    cái đầu tiên
    cái thứ hai
    cái đó
    ok shop
    da
    duoc a
    đợi chút
    chờ em xíu
    để em xem
    em biết rồi
    thật không
    sao cũng được
    à ok
    không hẳn
    sao cũng được ạ
    tùy shop
    gửi rồi đó
    em gửi hình rồi ạ
    em vừa gửi ảnh
    không sao
    ok không sao
    vậy ạ
    à vậy hả
    ra là vậy
    chắc vậy
    dạ không có gì nữa
    trời ơi
    ủa vậy hả
    để em coi
    ừ để anh coi
    em cao 1m60
    bé nhà mình 23kg
    bé 5 tuổi rồi
    em ở tỉnh
    nhà em ở xa
    tuần sau em mới về
    cuối tháng mới đám cưới
    loại đời cũ á shop
    ban công nhà em nhỏ thôi
    em có một cái rồi hãng khác
    công ty trả tiền
    chỗ này nè shop
    cái này nè
    như hình nè
    kiểu như vầy nè
    đây ạ
    hình đây shop
    cái có khóa kéo á
    cái không có nắp á
    mình nói rồi đó
    vậy còn cái kia
    thứ bảy chị mặc đi đám cưới
    em là chủ homestay
    em làm văn phòng`),
}
