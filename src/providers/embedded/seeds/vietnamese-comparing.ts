import { lines, type Seeds } from "./lines"

export const VIETNAMESE_COMPARING: Seeds = {
  price: lines(`
    giá bao nhiêu vậy shop
    cái này bao nhiêu tiền
    bao nhiêu vậy
    giá?
    giá ạ
    giá sao shop
    nhiêu shop
    xin giá
    cho em xin giá
    ib giá em với
    check ib giá
    {item} này giá sao ạ
    {item} bao nhiêu tiền
    mẫu này bao nhiêu
    em hỏi giá mẫu {color}
    cái màu {color} giá nhiêu
    giá {item} bao nhiu z shop
    bn tiền v shop
    bn 1 cái ạ
    gia bao nhieu vay
    cai nay bao nhieu tien ban
    mua 2 cái thì bao nhiêu
    tổng hết bao nhiêu
    giá sỉ thế nào ạ
    lấy sỉ 100 cái giá sao
    phòng đôi một đêm bao nhiêu
    phòng này giá bao nhiêu một đêm
    {service} bao nhiêu tiền ạ
    làm {service} giá sao
    một buổi {service} giá bao nhiêu
    học phí bao nhiêu một tháng
    học phí khóa này thế nào
    báo giá giúp anh 20 cái ghế
    cho anh xin báo giá
    giá đó đã gồm thuế chưa
    giá này có bao gồm ăn sáng không
    size lớn thì giá bao nhiêu
    vậy còn cái to thì sao, giá nhiêu
    gửi em bảng giá
    căn 2 phòng ngủ thuê bao nhiêu một tháng
    căn này bao nhiêu tiền một mét
    giá lăn bánh bao nhiêu
    xe này lăn bánh bao nhiêu
    bó 20 bông giá nhiêu
    thay màn hình hết bao nhiêu
    bản 256gb giá sao
    combo 2 người bao nhiêu
    set này bao nhiêu ạ
    giá em trong hình thứ hai
    tour 3 ngày 2 đêm giá bao nhiêu
    vé trẻ em bao nhiêu
    còn giá 350k không shop
    {item} này 500k hay 600k shop
    giá rẻ nhất của mẫu này là bao nhiêu
    hỏi giá chút ạ
    cho hỏi {item} này nhiêu vậy
    giá cả thế nào em ơi
    chi phí trọn gói bao nhiêu
    bọc răng sứ một cái bao nhiêu
    báo giá cho chị mẫu {color} nha
    sao không để giá vậy shop, nhiêu
    4 cái hết nhiêu
    hết nhiêu vậy em
    luôn công hết bao nhiêu
    tính luôn công lắp là nhiêu
    phí quản lý mỗi tháng sao
    tiền dịch vụ tính sao em
    cái này nhiêu em
    bao tiền vậy
    bao tiền một cái
    tính theo đầu người bao nhiêu
    mỗi người bao nhiêu
    một suất bao nhiêu
    gói tập 6 tháng nhiêu tiền
    niềng răng tổng chi phí bao nhiêu
    sửa màn hình hết khoảng bao nhiêu
    bao nhiêu một mét vải
    tiền phòng một tháng sao em
    thuê xe một ngày nhiêu
    con cún này giá sao
    chụp cưới trọn gói nhiêu shop
    sơn 2 phòng chắc tầm nhiêu anh
    cái lớn nhiêu cái nhỏ nhiêu
    tính luôn ship thì bao nhiêu
    loại xịn giá sao
    một lố bao nhiêu
    bên mình tính giá theo giờ hay theo buổi
    gói đó nhiêu tiền vậy ad
    đôi này bao nhiêu bạn
    giá bán lẻ bao nhiêu`),
  negotiate: lines(`
    bớt chút được không shop
    giảm chút đi shop
    giảm cho em chút nha
    có bớt không ạ
    mua 2 có giảm không
    lấy nhiều có giảm không
    lấy 3 cái bớt không shop
    đắt quá
    mắc quá shop ơi
    hơi đắt ạ
    sao mắc vậy
    giá hơi cao so với em
    bên kia bán rẻ hơn
    chỗ khác bán có 300k thôi
    shop khác rẻ hơn 50k
    400k được không shop
    để em 1tr2 nhé
    lấy 500k nha shop
    giá tốt nhất là bao nhiêu
    giá cuối bao nhiêu
    có fix không ạ
    fix thêm cho em đi
    giá này có thương lượng không
    mua 3 cái được freeship không
    tặng kèm cái ốp được không
    sinh viên nghèo giảm cho em với
    trả tiền mặt có bớt không
    có loại nào rẻ hơn cái này không
    đi 10 người có giảm giá không
    bot it tien duoc khong shop
    dat qua shop oi giam di
    mac qua giam ti di
    tròn 1 triệu được không anh
    bớt lẻ cho em đi
    khách quen mà, bớt cho chị chút
    giá vậy hơi chát ha
    căn này chủ có bớt không em
    xe này còn thương lượng được không anh
    quá ngân sách của mình rồi, có rẻ hơn không
    giảm 10% nữa em lấy
    800k mình lấy được không
    tính em 300 nha
    giá này hơi căng
    căng quá shop
    hơi cao so với mặt bằng
    giá chát vậy
    bớt 50k đi em lấy
    giảm xíu nữa được hông
    có giảm thêm không shop
    bao ship đi shop
    free ship luôn đi
    lấy sỉ có chiết khấu không
    mua cả bộ có bớt không
    đi nhóm 8 người thì bớt bao nhiêu
    đóng học phí cả năm có giảm không
    em thấy trên shopee rẻ hơn
    sao mình bán cao hơn chỗ khác vậy
    sao mắc hơn bên kia
    bên kia có 250 à
    cho giá hữu nghị đi
    lấy giá như lần trước nha
    chủ nhà có bớt tiền thuê không
    xe này bớt lộc chút không anh
    tặng thêm gì không shop
    giảm giá chút cho khách quen đi
    trang khác để giá thấp hơn
    chỗ kia báo thấp hơn 200k
    đóng một lần có giảm không
    lấy hai cái tính sao cho rẻ
    bao luôn phí ship được không
    bớt tiền công được không
    giá thuê có thương lượng không chị
    hơi quá tay so với em
    xuống chút nữa em chốt
    có bớt cho khách cũ không
    tính rẻ rẻ cho em nha`),
  stock: lines(`
    còn hàng không shop
    mẫu này còn không ạ
    còn size M không
    còn màu {color} không shop
    cái này còn không
    {item} này còn hàng không
    có size 38 không
    có màu {color} không ạ
    mẫu này có màu gì
    còn những size nào
    còn những màu nào vậy shop
    hết hàng rồi ạ?
    khi nào có hàng lại
    bao giờ về hàng vậy shop
    size L về chưa shop
    còn mấy cái ạ
    bản 256gb màu đen còn không
    chi nhánh quận 1 còn mẫu này không
    cuối tuần còn phòng view biển không
    phòng đôi ngày 20 đến 22 còn không
    tour thứ bảy còn chỗ không
    lớp tối tháng 6 còn chỗ không ạ
    căn tầng 5 còn không em
    căn này còn cho thuê không
    sách này tái bản chưa
    tập 2 còn không shop
    chiếc xe {color} còn không anh
    con hang k shop
    con size M ko
    mau nay con mau den khong
    còn mẫu trong livestream hôm qua không
    hôm nay còn bánh socola không
    đời 2023 còn không anh
    mẫu này có size lớn hơn không
    vé thứ sáu hết chưa
    có sẵn hàng hay phải đặt
    hàng có sẵn không shop
    cái {color} hết chưa ạ
    set này còn k ạ
    tuần này có hoa mẫu đơn không
    còn em {color} này không shop
    còn hàng k ạ
    cái này còn size nào
    mẫu này còn màu khác không
    còn đủ màu không shop
    màu {color} còn không shop
    bữa nào về hàng lại
    khi nào về màu {color}
    màu {color} về thêm chưa
    có size cho bé 10 tuổi mẫu này không
    còn phòng 4 người cuối tuần này không
    ngày mai còn vé không
    căn đó bán chưa em
    nhà đó có người thuê chưa
    chiếc trong hình bán chưa anh
    lớp thứ bảy đủ người chưa
    khóa này còn nhận học viên không
    món này hôm nay còn không
    hết vị dâu rồi hả
    quyển này còn bản bìa cứng không
    bên mình còn {item} này không ạ
    còn bộ này không shop
    có cái dài hơn không
    mẫu này chỉ có màu {color} thôi hả
    hàng order hay có sẵn
    có màu nào khác ngoài xanh không
    có size 34 không
    có đủ size không shop
    khi có hàng báo em nhé
    em đợi size M nhé, có hàng nhắn em
    màu đó hết rồi hả
    size 6 hết chưa em
    con trong hình còn không
    loại đó về lại chưa
    còn suất nào không
    có sẵn không hay đợi
    mẫu trong clip còn chứ shop
    còn đúng 1 cái hả
    đợt mới về chưa ạ
    xe đó còn không anh`),
  spec: lines(`
    chất liệu gì vậy shop
    vải gì ạ
    {item} này chất gì
    có phải da thật không
    có chống nước không
    pin được bao lâu
    kích thước bao nhiêu
    nặng bao nhiêu kg
    em 1m60 50kg mặc size gì
    mình 52kg cao 1m58 thì mặc S hay M
    cao 1m7 nặng 65kg mặc vừa không
    form rộng hay ôm ạ
    có bị xù không
    có bị phai màu không
    thành phần có gì
    có cồn không ạ
    bầu dùng được không
    cho con bú dùng được không
    da nhạy cảm dùng kem này được không
    cái này có dùng được cho iphone không
    máy này ram bao nhiêu
    có kèm sạc không
    hộp gồm những gì
    gói này bao gồm những gì
    tour có bao gồm ăn trưa không
    có ăn sáng không
    {service} bao lâu thì xong
    khóa này mấy buổi
    giáo viên là người nước ngoài hay Việt Nam
    học xong có chứng chỉ không
    hàng chính hãng không shop
    có phải hàng auth không
    hàng của nước nào
    xuất xứ ở đâu ạ
    có cay không
    có đậu phộng không
    bánh này mấy người ăn
    phòng rộng bao nhiêu
    phòng có ban công không
    khách sạn có hồ bơi không
    căn hộ bao nhiêu mét vuông
    căn này có chỗ để xe hơi không
    pháp lý thế nào em
    có sổ hồng chưa
    xe chạy bao nhiêu km rồi
    xe đời mấy vậy
    có hao xăng không
    có phanh abs không
    có phải tự lắp không
    giặt máy được không
    vải dày hay mỏng
    mặc có lộ không shop
    màu ngoài có giống hình không
    cho em xin ảnh thật mẫu này
    có hình thật không shop
    quay video {item} này cho em xem với
    tư vấn thêm về {item} này giúp mình
    cho mình hỏi kỹ hơn về mẫu {color}
    mình quan tâm mẫu này
    em quan tâm căn này, cho xin thông tin
    màn hình mấy inch
    có sạc nhanh không
    đựng vừa laptop 15 inch không
    hoa để được mấy ngày
    làm có đau không ạ
    có tác dụng phụ không
    phải làm mấy buổi mới hết
    lớp này cho trình độ nào
    sách bao nhiêu trang
    bìa cứng hay bìa mềm
    bé dưới 3 tuổi chơi được không
    chịu được bao nhiêu kg
    có dễ vệ sinh không
    chạy có ồn không
    hạn sử dụng đến khi nào
    date mới không shop
    dùng hằng ngày được không
    dây có chỉnh được không
    cấu hình chi tiết thế nào
    mua thuốc này có cần toa không
    tour mấy giờ khởi hành
    giày này chạy bộ được không
    chat lieu gi vay shop
    co chong nuoc khong ban
    mac size gi vay shop em 48kg
    loại này dùng cho da mụn được không ạ
    pin trâu không shop
    nồi này nấu được mấy người ăn
    nệm này nằm có nóng không
    bao nhiêu ml vậy ạ
    mùi này lưu hương lâu không
    phòng có cửa sổ không
    phòng có bếp không
    phòng có mấy giường
    khách sạn cách biển bao xa
    xe đưa đón có trong gói không
    ngày 2 đi những đâu
    hướng dẫn viên có nói tiếng anh không
    lớp học online hay offline
    lớp mấy người
    sĩ số lớp bao nhiêu
    học giáo trình gì
    một tuần học mấy buổi
    căn này hướng nào
    căn này tầng mấy
    nhà có thang máy không
    gần trường học không em
    xe này mấy chỗ ngồi
    một lít chạy được bao nhiêu km
    xe có bị ngập nước đâm đụng gì không
    xe chính chủ không anh
    bánh có ngọt lắm không
    bánh có trứng không, bé nhà em dị ứng
    một hộp mấy cái
    ăn chay được không món này
    mùi có nồng không
    xài bao lâu thì thấy hiệu quả
    bôi lên có bị trắng bệch không
    có dùng chung với retinol được không
    làm xong có phải kiêng gì không
    nghỉ dưỡng bao lâu mới lành
    ghế ngả được không
    gỗ gì vậy shop
    gỗ thật hay gỗ ép
    vỏ tháo ra giặt được không
    có bluetooth không
    có mấy cổng
    bao nhiêu w vậy
    in được hai mặt không
    mèo con ăn được không
    áo có lót trong không
    áo có túi không
    mặc có nóng không
    vải có co giãn không
    giày có êm chân không
    cao gót mấy phân
    đi mưa được không
    có hơn 1 tuổi dùng được không
    bé 3 tuổi học được không
    12kg mặc size mấy
    bụng bự mặc được không shop
    em 55kg mặc được không
    cho em xem ảnh cận mẫu này
    có ảnh feedback mẫu này không
    cho hỏi mẫu này chất sao
    chi tiết hơn về gói này giúp em
    cho em hỏi về tour 3 ngày này với
    thông số con này sao anh
    mẫu này có gì đặc biệt không
    cái này xài sao, có dễ không
    tác giả là ai
    sách dịch hay bản gốc
    có nhăn không
    chất này có nóng không
    may đo mất mấy ngày
    có thêu tên được không
    gửi em mẫu vải xem với
    có bảng size không
    dài bao nhiêu ạ
    lụa có mỏng quá không
    người chưa biết gì học được không
    trời mưa có đi được không
    nằm lâu có bị lún không
    có bị ố khi uống cà phê không
    mất khoảng bao lâu mới xong
    chích ngừa đủ chưa
    mấy tháng tuổi rồi
    odo bao nhiêu, mấy đời chủ
    bao nhiêu calo
    ban đêm có ồn không
    gói này có hồ bơi không
    tập có cần mang thảm không
    kem có mờ sẹo không
    có cản sáng không
    có cần nhiều nắng không
    bao lâu tưới một lần
    tòa nhà có thang máy không
    sảnh chứa được bao nhiêu khách
    có máy chiếu không
    giấy dày bao nhiêu
    bỏ máy rửa chén được không
    bé chạy được không
    máy dung tích bao nhiêu
    bản này đời mới chưa
    quy trình làm thế nào
    làm mấy lần thì hết
    nhẫn có thu nhỏ được không
    bác sĩ nào làm vậy ạ
    ai làm cho em vậy`),
  warranty: lines(`
    bảo hành bao lâu ạ
    có bảo hành không shop
    {item} bảo hành mấy năm
    chính sách đổi trả thế nào
    không vừa có đổi được không
    mua về không ưng có trả được không
    nếu bị lỗi thì sao ạ
    nếu hư thì đổi mới không
    mặc không vừa đổi size được không shop
    được đổi trả trong mấy ngày
    bảo hành ở đâu
    bảo hành chính hãng hay cửa hàng
    pin có được bảo hành không
    huỷ tour thì có được hoàn tiền không
    huỷ phòng trước mấy ngày thì không mất tiền
    làm không ưng có làm lại không
    hàng sale có đổi được không
    có được dùng thử không
    học không hợp có được hoàn học phí không
    bảo hành 1 đổi 1 không
    bh bao lâu shop
    ko vua doi dc ko
    nhận hàng bể vỡ thì shop xử lý sao
    có cam kết gì không
    bảo dưỡng miễn phí mấy lần
    dùng bị dị ứng có được đổi không
    bảo hành thế nào vậy shop
    mua về hư thì sao
    lỡ không vừa thì sao shop
    lỡ bé không thích thì đổi được không
    đổi size có mất phí không
    bao nhiêu ngày được đổi
    không hài lòng có hoàn tiền không
    hủy thì có mất cọc không
    trời mưa tour hủy có được hoàn tiền không
    hoa héo có đổi không shop
    có bảo trì miễn phí không
    mua xe cũ có bảo hành máy không
    nghỉ giữa chừng có được trả lại học phí không
    làm xong bị bong thì có dặm lại không
    mua online không hợp thì trả kiểu gì
    hàng lỗi được đổi mới trong bao lâu
    khui hộp rồi có được đổi không
    đổi trả trong bao lâu
    đổi trả được mấy ngày
    mua ở chi nhánh này đổi ở chi nhánh kia được không
    mua ở Hà Nội đổi ở Sài Gòn được không
    bánh xe gãy thì ai sửa
    6 tháng mà hư thì sao
    đang tập mà bận thì có bảo lưu không
    bị bệnh không đi tour được thì có trả tiền lại không
    mang không vừa thì có cho đổi số không`),
  compare: lines(`
    hai loại này khác nhau thế nào
    hai mẫu này khác gì nhau
    cái nào tốt hơn ạ
    loại nào bền hơn
    nên lấy {color} hay {color}
    iphone với samsung cái nào chụp đẹp hơn
    so với bản thường thì bản pro hơn gì
    bản pro có đáng tiền không
    gói thường với gói vip khác nhau sao
    A hay B tốt hơn shop
    con này so với đời cũ hơn gì
    so sánh giúp em hai mẫu này
    phân vân giữa 13 inch và 15 inch
    em đang phân vân giữa mẫu {color} và mẫu {color}
    khóa cơ bản khác khóa nâng cao chỗ nào
    linen với cotton cái nào mát hơn
    phòng deluxe với suite phòng nào yên tĩnh hơn
    mẫu 1 với mẫu 2 cái nào bán chạy hơn
    sao cái này mắc hơn cái kia
    cái nào nhẹ hơn ạ
    sofa da với sofa vải cái nào dễ vệ sinh hơn
    màu {color} với màu {color} màu nào đẹp hơn
    trong 3 loại này loại nào ngon nhất
    đóng theo năm lợi hơn theo tháng không
    hoa hồng hay hoa ly để lâu hơn
    gỗ sồi với gỗ óc chó cái nào bền
    xe số hay xe ga đi tiết kiệm hơn
    hàng shop khác gì hàng ngoài chợ
    cùng tầm giá thì con nào hơn
    thích cả hai, cái nào chất hơn shop
    vậy chỉ khác màu thôi hả
    2 cai nay khac gi nhau
    loai nao tot hon vay shop
    cái lớn có đáng thêm tiền không
    căn hướng đông với hướng tây chênh nhau sao
    vision với lead nên đi con nào anh
    em thấy bên kia cũng có mẫu này, của shop khác gì
    đắp mặt nạ với peel cái nào hiệu quả hơn
    loại 5kg với 10kg lấy cái nào lợi
    cái nào tiết kiệm hơn
    bản thường hay bản pro
    nên mua cái nào trong 2 cái
    nên lấy loại nào, A hay B
    cái này với cái kia hơn nhau chỗ nào
    da với vải thì sao
    loại nào êm hơn
    loại nào đáng tiền hơn
    học online với học trực tiếp khác gì
    gói 10 buổi với gói lẻ cái nào lợi hơn
    phòng này với phòng kia chênh gì
    bên mình với bên kia khác gì nhau
    2 mau nay mau nao dep hon
    đời 2022 với 2023 khác gì anh
    em đang so giữa hai mẫu
    thêm 1 triệu thì được thêm gì
    lấy loại rẻ hơn thì mất gì không
    loại rẻ có đủ dùng không
    em so hai bên rồi, bên kia rẻ hơn mà khác gì
    nghiêng về cái kia hơn, có đáng không
    cùng giá thì nên lấy cái nào
    hơn thua gì nhau vậy em
    đi tiệc tối thì cái nào hợp hơn
    niềng trong với niềng mắc cài cái nào nhanh
    cây nào dễ sống hơn
    gói năm với gói tháng gói nào lợi
    nệm cao su với nệm lò xo khác gì
    cabin trong với cabin ban công chênh nhiều không
    da thật với da giả cái nào bền`),
}
