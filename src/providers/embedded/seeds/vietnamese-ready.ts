import { lines, type Seeds } from "./lines"

export const VIETNAMESE_READY: Seeds = {
  order: lines(`
    chốt đơn cho em
    chốt nha shop
    chốt mẫu {color} nhé
    ok chốt 2 cái
    em lấy cái này
    mình lấy cái màu {color}
    lấy mình 2 cái
    lấy cho em 1 cái size M
    cho mình 1 {item}
    cho em 2 cái màu {color}
    cho chị một ly trà sữa ít đường với một bánh mì
    cho anh 2 phần cơm gà
    em đặt 1 {item} nhé
    đặt giúp mình {item}
    mình muốn đặt {item} này
    em muốn mua {item} này
    mình mua cái này
    em muốn order 3 hộp
    mua luôn nha shop
    lấy luôn ạ
    ok em lấy
    vậy em lấy mẫu đó nha
    vậy lấy cho chị cái số 2
    lên đơn cho em đi
    lên đơn giúp mình nha shop
    shop lên đơn {item} cho mình
    thêm vào giỏ giúp em
    cho vào giỏ hàng 2 cái
    giữ cho mình 1 cái nhé
    để cho em 1 em {color} nha
    giữ hàng cho em tới thứ sáu được không
    shop để dành cho chị một {item} nhé
    em quyết định lấy bản 256
    mình chọn mẫu {color}
    đăng ký cho em khóa này
    em muốn đăng ký lớp tối thứ 3
    đăng ký cho bé nhà mình lớp hè
    cho mình đăng ký tour thứ bảy 4 người
    anh muốn cọc căn này
    em thuê căn này
    anh lấy chiếc {color} nhé
    đồng ý, lấy giúp em
    được rồi, lấy cho em đi
    ok ship cho mình 2 hộp
    gửi cho em 1 {item} nhé
    gửi ra {place} cho mình cái màu {color}
    ship về {place} mai nhé, em lấy cái {color}
    cho mình đặt bánh kem sinh nhật chủ nhật này
    làm cho em bó hoa 20 bông hồng mai lấy
    như lần trước nha shop, lấy 2 cái
    mua lại {item} lần trước
    thêm 1 cái nữa vào đơn nha shop
    vậy thôi, chốt đơn nhé
    đặt hàng
    mua hàng
    mình muốn đặt hàng
    em chốt con này
    chot don di shop
    lay cho minh 1 cai mau den size L
    cho e 1 cai nhe
    em lay 2 cai nha shop
    ok lay luon
    size M màu {color} 1 cái nha
    lấy nguyên set luôn shop
    1 set nha shop
    2 bịch nha em
    mình lấy hết 3 cái
    em mua mẫu này, làm sao đặt đây
    chị lấy combo 2 nhé
    cho mình gói 12 buổi
    mình lấy gói này
    ok duyệt, lấy cái {color}
    múc luôn
    hốt luôn em này
    e order mẫu này nha
    đặt trước 1 cái khi nào về gửi em
    cho anh 2 tô bún bò mang về
    anh mua 5 thùng, chuẩn bị giúp anh
    nhất trí, em lấy mẫu đó
    lấy cái {color} nhé
    lấy giúp em 1 {item}
    để chị 2 hộp nha
    để anh 1 cái
    gói cho chị chậu đó nha
    gói cho em cái này luôn
    cho nhà chị đặt 2 phần
    em chọn cái {color}
    em lấy bộ đó size L
    cho em xin 2 vé
    lên bill đi em
    làm hợp đồng cho anh
    làm giấy tờ luôn nha
    anh cọc con này
    tụi em thuê căn đó
    cho bé vô lớp thứ ba nha
    ghi danh cho con chị
    3 ly trà đào ít đá nha
    1 phần bún chả 2 nem
    lấy 1 thùng luôn
    thêm 2 cái {color} nữa
    cho mình set đó
    ưng rồi, lấy nha
    duyệt mẫu này
    oke lấy em này
    vay lay cho minh cai do nhe
    cho chi dat 1 cai nha
    mình đặt nha shop, 1 {item} màu {color}
    mai lấy nha, làm cho em 1 bó
    muốn đặt 12 cái cho khách sạn
    em chốt màu {color} nha
    vậy lấy S nhé
    vậy chị lấy 30 cái
    lấy 4 cái đen size XL
    hồng phấn size M, khi nào có gửi mình
    có hàng thì để em một cái
    may cho tôi 40 áo đồng phục
    làm luôn cho chị nhé
    chắc lấy cái {color}
    vậy em lấy cái {color} size S
    cắt còn 100 giúp mình rồi giao nhé
    em đăng ký gói một năm luôn
    anh bắt con trong hình
    giữ cho anh tới mai nhé
    lấy mỗi loại một cái
    lấy một chục nha
    lấy y như của bạn em
    cho em làm gói đó
    chị quyết rồi, lấy nhé
    gói lại giúp em nha
    2 tô không hành mang về
    1 lớn 1 nhỏ nha shop
    30 bông hồng giao cơ quan mẹ em nha
    lấy hết luôn
    em nhận bé này
    xuống tiền luôn
    làm cho chị 5 phần
    cho con một ly ít đá nha cô
    lấy xe này, làm thủ tục cho anh
    hôm trước mua rồi ngon quá, lấy thêm 2 hộp nữa nha
    tuần trước mua 1 cái giờ lấy thêm 1 cái`),
  checkout: lines(`
    thanh toán như thế nào ạ
    thanh toán sao shop
    cách đặt hàng như thế nào
    mua hàng như nào shop
    đặt hàng kiểu gì ạ
    làm sao để đặt mua
    có cho trả góp không
    trả góp cần giấy tờ gì
    trả góp cần hồ sơ gì ạ
    trả trước bao nhiêu thì được góp
    em muốn mua trả góp
    có cod không shop
    nhận hàng rồi thanh toán được không
    cho em xin stk
    cho mình số tài khoản để chuyển khoản
    xin số tài khoản
    gửi em mã qr
    em chuyển khoản nhé
    em ck rồi ạ, shop check giúp em
    mình vừa chuyển khoản xong
    đã chuyển tiền nha shop
    ck trước hay nhận hàng trả tiền
    có quẹt thẻ được không
    thanh toán bằng thẻ được không
    có nhận momo không
    trả tiền mặt được không
    cọc bao nhiêu ạ
    cần cọc trước không shop
    em cọc trước 500k nhé
    có phải đặt cọc không
    xuất hóa đơn công ty được không
    cho anh hóa đơn đỏ nhé
    áp mã giảm giá vào đơn giúp em
    cần thông tin gì để lên đơn ạ
    em gửi thông tin đặt hàng nhé
    chuyển khoản ngân hàng nào
    cho em link thanh toán
    em trả tiền khi nhận hàng
    thanh toán một nửa trước được không
    tra gop duoc khong shop
    cho minh xin so tai khoan
    em lấy thì chuyển khoản vào đâu
    đặt qua web hay nhắn ở đây luôn
    thủ tục mua như thế nào anh
    giờ em cần làm gì để mua
    trả bằng gì cũng được hả shop
    ck vào đâu ạ
    ck số nào shop
    cho em xin số tk
    gửi stk em ck
    quét mã được không
    em gửi tiền cọc rồi nhé
    đã ck ạ
    góp 12 tháng thì sao
    góp cần chứng minh nhân dân không
    mua góp lãi bao nhiêu
    cần đem giấy tờ gì để làm hợp đồng
    thủ tục thuê thế nào
    đặt online sao ạ
    đặt cọc giữ chỗ bao nhiêu
    mình trả lúc nhận được không
    trả sau được không
    có xuất hoá đơn đỏ không
    mình chuyển rồi nhé
    em đặt xong rồi ạ
    ok chị chuyển cọc ngay
    cần gì thêm để làm thủ tục không em
    chuyển khoản ở đâu shop
    bấm thanh toán ở đâu ạ
    có lãi không nếu trả góp
    góp mấy tháng được
    tiền chuyển vô đâu em
    gửi số tài khoản đi em
    đặt ở đây luôn hay lên web
    đặt trên web hay nhắn cho shop
    trả hết hay trả trước một phần
    phần còn lại khi nào trả
    em chuyển khoản xong rồi nha
    cà thẻ có mất phí không
    mua ngay thì làm sao`),
  delivery: lines(`
    ship về {place} được không
    có giao đến {place} không shop
    phí ship bao nhiêu ạ
    ship bao nhiêu
    ship {place} bao nhiêu tiền
    có freeship không
    bao lâu thì nhận được hàng
    mấy ngày tới nơi
    ship tới {place} mấy ngày
    đặt hôm nay bao giờ có
    hôm nay giao được không
    có ship hỏa tốc không
    giao trong ngày được không
    mai giao cho em được không
    giao trước thứ sáu kịp không shop
    địa chỉ em là 12 Lê Lợi quận 1
    gửi về 45 Nguyễn Huệ, phường Bến Nghé
    em tên Lan, sđt 0912345678, địa chỉ 10 Trần Phú
    giao giờ hành chính nha shop
    giao sau 6h chiều giúp em
    giao đến cơ quan giúp mình
    có được kiểm tra hàng trước không
    cho xem hàng trước khi nhận không
    qua shop lấy được không
    chiều em ghé lấy
    mai em qua lấy nhé
    giao hoa lúc 9h sáng chủ nhật được không
    ghi thiệp giúp em nhé
    gói quà giúp em
    gói quà đẹp đẹp nha shop
    cuối tuần có giao không
    có ship quốc tế không
    bên mình giao qua đơn vị nào
    có giao lắp tận nhà không
    gửi xe khách được không
    gửi bảo vệ giúp em
    giao cho mẹ em, số 0987654321
    ship cod về quê được không
    ship ve {place} mat may ngay
    phi ship bn v shop
    ship liền được không, em cần gấp
    nếu đặt hôm nay thì tết có kịp không
    có nhà rồi, giao lúc nào cũng được nha
    gửi cho em cái {color} về {place}
    vận chuyển 50 cái ghế mất bao lâu
    gửi đi {place} phí bao nhiêu
    phí gửi về {place} sao shop
    giao tận nơi không shop
    giao tới nhà được không
    giao lên tầng 5 được không
    tối nay giao được không
    chiều nay có người giao không
    trưa mai giao giúp em
    em ở 25 Hai Bà Trưng, giao khoảng 12h
    địa chỉ: 88/2 Lý Thường Kiệt, Tân Bình
    địa chỉ nhận 5 ngõ 12 Láng Hạ
    em ở chung cư Sunrise quận 7
    người nhận chị Hoa 0908123456
    sđt em 0934222111
    số em đây 0978 111 222
    gửi bưu điện về quê em nhé
    em tự qua lấy nha
    cuối giờ em ghé tiệm lấy
    nhận hàng tại shop được không
    mấy hôm thì hàng tới {place}
    ra tới {place} mất mấy bữa
    bao giờ hàng tới nếu em đặt giờ
    đặt giờ thì mấy giờ có đồ ăn
    ship nhanh 2h không
    kịp trước ngày 20 không shop, em đặt liền
    ghi giúp em chữ chúc mừng sinh nhật
    được đồng kiểm không shop
    nhận hàng được xem hàng không
    có giao lắp luôn không
    hàng cồng kềnh giao thế nào ạ
    có khiêng lên lầu giúp không
    không có thang máy thì giao sao
    hôm nào qua đón được
    khi nào qua lấy xe được
    giao 19 Lê Thánh Tôn giúp em
    giao trước trưa thứ sáu nha
    để ở quầy lễ tân giúp em
    có lắp ráp luôn không
    sáng mai gửi hàng giúp em
    thứ 7 giao cho em lúc 3h được không
    mai em qua lấy bánh lúc 5h
    chiều mai chị ghé lấy đồ nhé`),
  appointment: lines(`
    em muốn đặt lịch {service}
    cho mình đặt lịch {service} thứ bảy
    đặt lịch hẹn cho em
    mình muốn đặt hẹn ngày mai
    đặt giúp em 3h chiều nay
    chiều nay còn lịch trống không
    sáng thứ 6 còn slot không ạ
    10h mai em qua {service} được không
    hôm nay em qua {service} được không
    em muốn khám răng tuần này
    đặt bàn 4 người 7h tối nay
    cho mình đặt bàn cho 2 người
    chủ nhật còn bàn 6 người không
    mình muốn đặt phòng 2 đêm
    đặt phòng deluxe từ ngày 3 đến ngày 5
    đặt tour ngày 12 cho 4 người
    em muốn hẹn {service}
    anh muốn lái thử xe
    chủ nhật anh qua lái thử được không
    cuối tuần mình xem nhà được không
    khi nào đi xem căn hộ được em
    mai anh qua xem căn đó
    đăng ký học thử cho bé
    cho con em học thử một buổi
    có những khung giờ nào ạ
    bác sĩ Lan thứ 2 có làm không, đặt cho em
    cho em hẹn với bạn thợ hôm trước
    xếp lịch cho em 5h nhé
    10h sáng được ạ
    thứ 7 lúc 2h nhé, đặt giúp em
    giữ cho em 2 chỗ
    đặt 3 vé suất tối
    đặt chỗ cho 8 người tên Tuấn
    cho em một slot {service} chiều mai
    book cho em lịch {service}
    tuần sau còn lịch {service} không
    thứ ba anh mang xe qua bảo dưỡng
    hẹn gặp tư vấn viên tại cửa hàng chiều mai
    đau răng quá, hôm nay khám được không
    tối nay còn nhận khách không ạ
    nhận phòng ngày 14 trả phòng 16, 2 người lớn
    dat lich {service} cho minh
    cho em dat ban toi nay 5 nguoi
    em muốn đặt lịch cho hai người
    lấy hẹn khám cho bé sáng mai
    giữ phòng giúp chị nhé
    ghi tên mình vào suất 9h sáng
    chị muốn làm {service} chiều nay, còn chỗ không em
    xin lịch {service} sớm nhất
    có những khung giờ nào để đặt lịch
    mai còn giờ nào trống
    mấy giờ thì có lịch
    hôm nay còn nhận khách {service} không
    trưa nay chị qua làm được không em
    em qua liền được không
    cuối tuần này em ghé làm {service} nhé
    khi nào qua xem nhà được anh
    chủ nhật dẫn vợ qua xem căn đó
    mai em qua xem phòng được không
    thứ bảy cho anh thử xe nhé
    cho bé học thử thứ bảy này nha
    thứ hai em đem xe qua thay nhớt
    đặt lịch bảo dưỡng thứ 3
    hẹn bác sĩ sáng thứ 5 giúp em
    khám cho bé ngày mai được không
    cho em bàn 4 người lúc 7h
    tối nay mình đi 5 người, giữ bàn nha
    cho mình bàn ngoài trời tối thứ 7
    2 đêm 3 người từ mùng 8 nha
    book giúp em 2 phòng đôi cuối tuần
    giữ cho mình 2 vé tour sáng
    9h được không em
    thứ tư buổi sáng tiện cho em
    ngày 15 nhé, đặt giúp mình
    hẹn em 3h nha
    cho chị lịch sớm nhất có thể
    cho em hẹn lại với thợ Linh chiều mai nhé
    thứ 4 được á
    vậy 3h chiều thứ sáu nha
    trưa mai em ghé coi được không
    chiều nay 4h em tới được không
    ok chiều chị qua thử
    mai em qua đo nhé
    cuối tuần anh ghé làm luôn
    hẹn em thứ bảy
    vợ chồng anh qua nằm thử được không
    cho em hẹn tư vấn sau giờ làm
    cuối tuần qua coi sảnh được không
    hôm nay bác sĩ thú y có khám không, em đem mèo qua
    mai 10h rửa xe được không
    thứ 6 thử váy được không shop
    cho anh qua coi xe chiều nay
    lịch rảnh gần nhất với huấn luyện viên là khi nào
    sau 5h chiều còn nhận không em`),
}
