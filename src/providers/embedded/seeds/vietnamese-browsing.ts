import { lines, type Seeds } from "./lines"

export const VIETNAMESE_BROWSING: Seeds = {
  discover: lines(`
    shop bán gì vậy
    bên mình bán những gì ạ
    shop có những loại {items} nào
    shop có bán {items} không
    bên mình có {items} không ạ
    cho mình xem mấy mẫu {items} với
    cho em xem mẫu {items}
    cho xem {items} đi shop
    mình xem thử thôi
    em chỉ xem thôi ạ
    xem tham khảo thôi shop
    có gì mới không shop
    tuần này có hàng mới không
    có mẫu mới về chưa ạ
    bộ sưu tập mới có gì hot
    cho xin menu
    cho mình xem menu với
    hôm nay quán có món gì
    bên mình có dịch vụ gì
    spa mình có những gói nào
    trung tâm có những khóa học nào
    hè này có khóa nào cho trẻ em không
    có tour nào đi miền Tây không
    bên em có tour đi biển không
    khách sạn có những loại phòng nào
    shop có những hãng nào
    gửi mình mấy mẫu với
    gửi em catalog
    shop còn mẫu nào khác không cho em xem thêm
    có đồ cho nam không shop
    có đồ cho bé 2 tuổi không
    quán có món chay không
    em muốn xem {items}
    mình muốn tham khảo {items}
    em thấy quảng cáo trên facebook, bên mình có gì
    giới thiệu sản phẩm giúp em
    ngoài cái này còn loại nào nữa
    có mẫu nào tương tự không
    mẫu nào đang hot
    sản phẩm nào bán chạy nhất
    món nào đặc biệt nhất quán
    có hình các mẫu {items} không
    cho coi hình mấy bộ {items}
    shop có hoa gì mùa này
    có bán xe cũ không
    bên mình có căn 2 phòng ngủ nào không
    đang có những căn hộ nào cho thuê gần trung tâm
    nhà sách có thể loại nào
    có bán phụ kiện không
    có nhận chụp ảnh cưới không, có những gói nào
    bên mình dạy tiếng gì
    có hộp quà sẵn không
    xem toàn bộ sản phẩm ở đâu
    có web xem hàng không shop
    lướt thấy shop nên vào xem
    có {items} k shop
    shop oi co ban {items} ko
    ib em mấy mẫu {items}
    cho mình xin album mẫu {items}
    bên mình còn xe nào trưng bày không
    mùa hè có gì đẹp không
    chưa mua đâu, ghé xem {items} cho vui
    dạo này shop có đồ gì xinh không
    ở đây có làm {service} không
    bên mình có nhận {service} không
    shop chuyên về gì thế
    có những màu son nào, cho em xem với
    có mấy dòng xe vậy anh
    bên mình có {service} không
    shop có làm {service} không
    có nhận đặt tiệc không
    có cho thuê {items} không
    bên em có {items} hông
    có những dòng nào vậy shop
    có mấy loại vậy
    gửi em danh sách dịch vụ
    cho em xin brochure
    cho em xem album hoa cưới
    coi mẫu chút shop
    cho mình coi mấy kiểu
    cho mình ngó hàng mới với
    còn mẫu khác không shop
    cho em xem thêm vài mẫu khác
    bên mình chuyên về dịch vụ gì
    khu {place} có căn nào đang bán không
    có nhà cho thuê gần {place} không
    có phòng cho gia đình không
    có đồ ăn cho bé không quán
    tráng miệng có gì
    nước uống có những gì
    có tour trong ngày nào không
    có lớp cho người lớn không
    có lớp buổi tối không
    shop có bán kèm phụ kiện không
    hôm nay có hàng gì mới về
    có {items} cho người lớn tuổi không
    shop có gì cho mẹ bầu không
    mẫu cho nam có những gì
    muốn xem mấy mẫu nhẫn
    lướt lướt coi có gì đẹp không
    giới thiệu các gói bên mình đi
    giới thiệu cho em về spa mình với
    dạo này có gì mới về
    coi vài mẫu đi shop
    mình lướt coi thêm
    có những lớp nào cho trẻ em
    có những loại bàn ghế nào
    bên mình có những kiểu {items} nào
    có làm móng gel không
    cho mình coi vài kiểu treo tường
    rồi có những loại nào nữa
    bên mình có những phương pháp nào
    có những hãng nào đang bán
    kể em nghe bên mình có những gói gì
    cho em biết sơ sơ các dịch vụ với
    shop có nhận làm theo yêu cầu không
    có nhận sửa {items} không
    quán có những vị gì
    bên mình có phòng tiệc không
    cho xin hình không gian quán
    cho xin hình sảnh với
    có {items} nào đơn giản không
    có mẫu nào nhỏ nhỏ xinh xinh không
    có kiểu nào sang sang không shop
    có đồ cũ thanh lý không
    phòng tập có những bộ môn nào
    có huấn luyện viên nữ không
    có lớp nào buổi tối không
    đang có giống chó nào
    shop in được những gì
    mấy mẫu nhẫn cưới cho em coi với
    có trang trí tiệc sinh nhật không
    có mâm quả cưới không shop
    có phụ tùng xe này không
    dịch vụ bên mình gồm những gì vậy
    mùa này có trái gì
    cho em xem bảng màu
    em vào coi thử thôi nha
    xem bộ sưu tập xuân hè ở đâu shop
    tuần này mẫu nào về nhiều
    hàng mới lên chưa shop cho em xem
    cuối tuần có hoạt động gì không
    có cho thuê nón không
    có tổ chức workshop không ạ`),
  recommend: lines(`
    tư vấn giúp mình với
    tư vấn cho em {item}
    shop tư vấn giúp mình chọn {item}
    gợi ý giúp mình vài mẫu {item}
    nên mua loại nào vậy shop
    em đang tìm {item}
    mình đang tìm {item} cho mẹ
    mình cần tìm quà sinh nhật cho bạn gái
    tặng sếp thì nên mua gì
    mua quà tặng thầy cô có gì hợp không
    chọn giúp em {item} với
    em cần {item} đi làm
    da khô thì dùng loại nào
    da dầu mụn dùng gì được ạ
    da em nhạy cảm nên dùng gì
    em bị nám thì nên làm gói nào
    em bị đau lưng có liệu trình nào không
    mình cần laptop làm đồ họa
    tìm điện thoại chụp hình đẹp tầm 5 triệu
    muốn mua {item} mà không biết chọn loại nào
    mình muốn mua {item}, shop tư vấn giúp
    chưa biết nên chọn cái nào, tư vấn em với
    phòng khách nhỏ thì hợp sofa nào
    bé trai 5 tuổi thì chơi gì được
    mới bắt đầu học thì nên học lớp nào
    mất gốc tiếng anh thì học khóa nào ạ
    nhà em 2 người lớn 1 bé nên đi tour nào
    tìm khách sạn yên tĩnh gần biển
    em muốn tìm {item} tầm 500k
    tầm 2 triệu thì có mẫu nào
    ngân sách 15 triệu thì chọn được gì
    dưới 300k có gì không shop
    người mới chơi đàn thì nên mua loại nào
    tặng tốt nghiệp nên tặng hoa gì
    em muốn tìm căn hộ 2 phòng ngủ gần metro
    nhà 4 người thì đi xe gì hợp lý
    có sách nào hay cho người mới đọc không
    cần tư vấn ạ
    tư vấn giúp e
    em cần tư vấn thêm
    mừng tân gia nên mua gì
    tóc em khô xơ thì nên làm gì
    cún nhà em kén ăn, có loại hạt nào ngon không
    tìm {item} cho chồng
    em cần đồ đi đám cưới
    đi biển mặc gì đẹp shop
    người lớn tuổi thì dùng loại nào tốt
    mẹ em 60 tuổi thì dùng gì hợp
    shop có loại nào trị mất ngủ không
    mình đang sửa bếp, cần tìm đồ, tư vấn giúp
    nên chọn màu gì cho người da ngăm
    tu van giup minh {item}
    can tim {item} cho be
    nhờ shop chọn giúp một món quà cho mẹ
    có mẫu nào hợp người mập không
    em cao 1m50 thì hợp kiểu váy nào
    kiếm {item} nào gọn nhẹ đi du lịch
    em định mua {item} mà phân vân quá
    loại nào tốt cho học sinh
    ăn gì ngon ở quán mình vậy, đi 2 người
    mua gì cho bé thôi nôi
    đầy tháng nên tặng gì
    tân gia tặng gì ý nghĩa
    em mới tập gym nên uống gì
    mới nuôi mèo thì cần mua gì
    em bị rụng tóc thì dùng gì
    da hay đỏ rát thì dùng gì
    giới thiệu giúp em loại phù hợp
    giới thiệu cho anh một chiếc xe đi làm
    cho chị một gợi ý
    kiếm căn nào cho gia đình 4 người
    cần ghế ngồi đỡ đau lưng
    muốn đi du lịch cuối tuần mà không biết đi đâu
    bố em thích câu cá thì tặng gì
    nên học gì trước
    chưa biết gì hết, tư vấn từ đầu giúp em
    tìm sách cho bé tập đọc
    tìm quán đãi khách 10 người thì ngồi đâu được
    người như em nên mặc màu gì
    tu van em loai nao hop da dau
    mua cho mẹ mình
    tặng cho bạn thân thích cây cảnh
    để trong phòng khách
    mặc đi đám cưới tháng 6
    nhà mình 4 người, 2 bé nhỏ
    nhẹ nhàng đơn giản thôi
    chắc đi đâu ngắn ngày thôi
    không cần to quá
    mình hay ăn cay
    da em da dầu lỗ chân lông to
    em chưa làm bao giờ, nên bắt đầu từ đâu
    bạn ấy thích đọc sách với nấu ăn
    chủ yếu để đi du lịch
    mình dùng ở nhà là chính
    chưa có ý tưởng gì, theo em thì cái nào xinh
    em mặc size L thích rộng rộng
    dùng hằng ngày thôi
    có gì lãng mạn cho hai người không
    có chỗ nào gần gần mà nhẹ nhàng không
    làm gì đó bất ngờ cho vợ, gợi ý giúp
    bé 9 tuổi thì nên học gì trước
    phối với váy đen thì nên mua gì
    người mới thường chọn gói nào
    có loại nào ở giữa không
    bắt đầu từ đâu thì hợp lý
    đi làm 11km mỗi ngày thì đi xe gì
    bố mình 60 tuổi hơi đậm người thì mặc gì
    tìm quà cho bạn gái khoảng 1 triệu
    muốn mặc đồ đôi bố và con
    nhà hướng nắng thì lắp gì cho mát
    da cháy nắng thì làm gói nào
    mặc gì đi phỏng vấn cho lịch sự
    mới có em bé cần sắm những gì
    đầu gối hay đau thì tập môn nào
    mẹ em hay mất ngủ, dùng gì được
    nên mua xe gì cho vợ đi chợ
    bé yếu toán thì học lớp nào
    hay ngáy thì nằm gối nào
    muốn giảm cân thì có gói gì
    biếu đối tác thì chọn hộp nào cho sang
    nhà mới dọn cần mua mấy món cơ bản
    chó hay gãi thì tắm loại gì
    vest xanh thì phối giày gì
    lần đầu đi cắm trại cần những gì
    tiệc 20 người thì nên đặt món gì
    phòng 12m2 thì lắp máy lạnh mấy ngựa
    xe đi đường dài thì nên chọn lốp nào
    mua gì cho ba mẹ dịp tết
    chỉ em vài mẫu bền bền
    chỉ giúp vài loại dễ xài cho người lớn tuổi
    quà 20/11 cho cô thì nên mua gì
    răng em lệch thì nên làm kiểu nào
    mình mập bụng thì mặc đầm kiểu gì`),
  promo: lines(`
    shop có khuyến mãi gì không
    đang có ưu đãi gì không ạ
    hôm nay có giảm giá không
    có sale không shop
    bao giờ sale vậy shop
    có mã giảm giá không
    cho em xin mã giảm giá
    có voucher cho khách mới không
    sinh viên có được giảm không
    black friday có giảm không
    tháng này có chương trình gì
    có combo nào ưu đãi không
    mua 1 tặng 1 còn không ạ
    khách quen có được ưu đãi gì không
    có thẻ thành viên giảm giá không
    đang có mẫu nào sale
    {items} nào đang giảm giá
    có hàng thanh lý không
    có xả hàng không shop
    đăng ký sớm có được giảm học phí không
    sinh nhật có được tặng gì không
    8/3 có ưu đãi gì không
    có quà tặng kèm không
    em thấy quảng cáo giảm 20%, áp dụng cho gì vậy
    chương trình trên page còn áp dụng không
    khi nào có đợt giảm giá tiếp
    có km gì k shop
    co giam gia ko ban
    đi nhóm có ưu đãi không
    cuối tuần có deal gì không
    flash sale mấy giờ bắt đầu
    nào sale báo em với
    có free món gì cho khách check in không
    lễ 30/4 có khuyến mãi tour không
    dịp tết có chương trình gì cho {items} không
    mã freeship còn không shop
    có mã nào xài được không
    hôm nay mua có được tặng gì không
    đang sale mẫu nào vậy
    có món nào đang giảm không
    20/10 có chương trình gì
    có ưu đãi cho mẹ bầu không
    khóa hè có học bổng không
    đợt sale kết thúc hôm nào
    khuyến mãi tới khi nào
    combo gia đình có không
    giáo viên có được ưu đãi không
    người lớn tuổi có giảm không
    giới thiệu bạn có được tặng gì không
    mở thẻ mới có ưu đãi gì
    mua theo combo có lợi gì không
    hôm nay có món nào giảm không
    đợt này có gì hời không shop
    trung thu có chương trình gì
    giờ vàng có giảm không`),
}
