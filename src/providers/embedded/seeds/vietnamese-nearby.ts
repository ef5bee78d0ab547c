import { lines, type Seeds } from "./lines"

/** What stands near a usual named intent, and is none: the same words with something else in mind. */
export const VIETNAMESE_NEARBY: Seeds = {
  stock: lines(`
    có lịch năm mới chưa shop
    còn lịch bàn không ạ
    shop có bán sổ lịch không
    bên mình có lịch bloc không
    lịch gỗ để bàn còn không em`),
  order: lines(`
    lấy cho anh 3 bộ lịch tết
    mình lấy một cuốn lịch
    cho chị mua tờ lịch 12 tháng
    mua 5 quyển lịch in logo
    lấy em cái đồng hồ hẹn giờ
    cho bàn 2 phần bún chả giao 11h trưa
    cho mình đặt ba ly cà phê chiều nay lấy`),
  price: lines(`
    lịch này bao nhiêu một cuốn
    in lịch theo yêu cầu giá sao shop
    giá gói chăm sóc da là bao nhiêu vậy em`),
  spec: lines(`
    lò nướng có hẹn giờ được không
    quạt này hẹn giờ tắt mấy tiếng
    máy lạnh có chế độ hẹn giờ bật không
    đèn có hẹn giờ không shop
    lịch trình đi những đâu vậy
    lịch tàu chạy mấy giờ ạ
    chương trình ngày thứ 2 có gì
    lịch học mấy buổi một tuần
    thời khóa biểu lớp tối thế nào ạ
    lớp này học thứ mấy vậy cô
    tour này khởi hành thứ mấy
    làm một lần mất mấy tiếng vậy ạ`),
  info: lines(`
    tới luôn được không hay cần hẹn trước ạ
    có bắt buộc phải hẹn trước không
    cần book trước không shop hay ghé là có chỗ
    không đặt trước có được phục vụ không ạ
    phải đặt trước mấy ngày vậy em
    bên em chỉ nhận khách hẹn trước hả
    khách không hẹn thì chờ lâu không
    đặt chỗ thì có phải đóng cọc không
    tới muộn thì có bị huỷ lịch không
    không tới được có mất cọc không
    huỷ lịch có mất phí không shop
    cách đặt lịch bên mình thế nào ạ
    bác sĩ có mặt những ngày nào ạ
    lịch làm của chị thợ đó ra sao
    cuối tuần bên mình có mở không
    ngày lễ có nghỉ không shop
    tết làm tới ngày nào vậy
    mấy giờ đóng cửa vậy em
    đi cùng bạn có được không
    trước khi tới có cần nhịn ăn không
    khám lần đầu có miễn phí không
    chỗ để xe có rộng không ạ`),
  order_status: lines(`
    em có lịch ngày mai phải không
    kiểm tra giúp chị có tên trong lịch chưa
    hôm bữa chị đặt mấy giờ vậy ta
    shop giữ chỗ cho em chưa vậy
    thợ hẹn sáng nay mà chưa thấy qua
    hẹn giao hôm nay mà sao chưa có`),
  after_sales: lines(`
    chị kẹt xe, cho chị tới muộn chút nha
    em có lịch chiều nay mà tới muộn 20 phút
    đổi giúp chị từ 2h sang 4h
    em bận đột xuất, cho em lùi lịch lại
    cho chị đổi thợ khác ở lịch ngày mai`),
  complaint: lines(`
    đặt trước rồi mà vẫn bắt chờ
    xếp nhầm lịch cho tôi rồi
    hẹn sáng mà tới nơi không có ai
    sát giờ rồi mới báo huỷ lịch của tôi`),
  thanks: lines(`
    hẹn gặp lại shop nha
    hẹn gặp lại tuần sau
    tuần sau gặp nhé
    chủ nhật gặp lại em
    mai gặp lại nha, cảm ơn em
    hẹn gặp em cuối tuần
    cảm ơn em, hẹn gặp sau
    vậy nha, gặp lại sau
    ok vậy thứ sáu gặp ha
    tạm biệt, bữa khác nói tiếp nha
    dạ chào shop, hẹn dịp sau
    chúc em cuối tuần vui
    thôi chào em nhé, mai nhắn tiếp
    thank em, hẹn lần sau
    bye bye gặp lại sau nha`),
  decline: lines(`
    bữa khác chị ghé nha
    tuần này kẹt rồi, để khi khác
    để chị coi có rảnh không đã
    chưa biết hôm nào rảnh
    để xem lịch đi làm rồi tính
    khi nào rảnh mình qua coi
    tháng sau rồi tính em ơi
    xếp được thời gian rồi chị báo`),
  offtopic: lines(`
    hôm nay thứ mấy vậy
    chiều nay em có lịch họp
    bạn chị hay làm ở chỗ em lắm
    hôm trước chị có ghé bên em rồi
    em mới đi nha sĩ về
    lịch âm hôm nay ngày mấy
    lịch thi đấu tối nay thế nào`),
  delivery: lines(`
    giao giúp em chiều thứ 7 sau 4h
    mai 9h giao qua cho chị nhé
    chiều anh chạy qua lấy đồ
    thứ 5 chị tới cửa hàng lấy
    sau 5h em mới về, lúc đó giao nha`),
  negotiate: lines(`
    giữ giá giúp em tới cuối tháng nhé
    cho em giữ khuyến mãi tới mai nha`),
}
