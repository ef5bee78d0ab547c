import type { Language } from "../text/tokens"
import { lines } from "./lines"

/** Things of many trades, so that what is learnt is how people ask and not what for. */
const SLOTS: Record<Language, Record<string, string[]>> = {
  en: {
    item: lines(`
      dress
      running shoes
      laptop
      moisturizer
      sofa
      chocolate cake
      gaming mouse
      engagement ring
      mountain bike
      espresso machine
      winter jacket
      backpack
      phone case
      perfume
      standing desk
      baby stroller
      rose bouquet
      novel
      helmet
      air fryer
      guitar
      cat food
      sunscreen
      rice cooker
      leather wallet
      yoga mat
      scooter
      lamp
      smartwatch
      pizza`),
    items: lines(`
      dresses
      shoes
      laptops
      headphones
      sofas
      cakes
      skincare
      bags
      watches
      cookbooks
      motorbikes
      plants
      toys
      curtains
      tours
      courses
      apartments
      jackets
      phones
      vitamins
      gift boxes
      mattresses
      tyres
      hair treatments`),
    service: lines(`
      haircut
      facial
      dental cleaning
      full body massage
      oil change
      eye exam
      yoga class
      manicure
      consultation
      car wash
      check-up
      photo shoot
      piano lesson
      property viewing
      vaccination for my dog`),
    place: lines(`
      Hanoi
      Da Nang
      Singapore
      Chicago
      London
      District 7
      the suburbs
      Hue
      Melbourne
      my office
      Canada`),
    color: lines(`
      red
      black
      white
      navy
      beige
      dark green
      pink
      grey`),
  },
  vi: {
    item: lines(`
      váy hoa
      giày chạy bộ
      laptop
      kem dưỡng
      sofa
      bánh kem
      tai nghe
      nhẫn cưới
      xe đạp
      máy pha cà phê
      áo khoác
      balo
      ốp lưng
      nước hoa
      bàn làm việc
      xe đẩy em bé
      bó hoa hồng
      tiểu thuyết
      mũ bảo hiểm
      nồi chiên không dầu
      đàn guitar
      hạt cho mèo
      kem chống nắng
      tủ lạnh
      ví da
      thảm yoga
      xe máy
      đèn ngủ
      đồng hồ
      set áo dài
      son
      nệm`),
    items: lines(`
      váy
      giày
      laptop
      tai nghe
      sofa
      bánh
      mỹ phẩm
      túi xách
      đồng hồ
      sách nấu ăn
      xe máy
      cây cảnh
      đồ chơi
      rèm cửa
      tour
      khóa học
      căn hộ
      áo khoác
      điện thoại
      vitamin
      hộp quà
      nệm
      lốp xe
      gói chăm sóc da`),
    service: lines(`
      cắt tóc
      chăm sóc da mặt
      lấy cao răng
      massage toàn thân
      thay nhớt
      khám mắt
      học thử yoga
      làm móng
      tư vấn da
      rửa xe
      khám tổng quát
      chụp ảnh cưới
      học piano
      xem nhà
      tiêm phòng cho cún`),
    place: lines(`
      Hà Nội
      Đà Nẵng
      Cần Thơ
      Hải Phòng
      Sài Gòn
      quận 7
      Bình Dương
      Huế
      Đà Lạt
      Vinh
      cơ quan em`),
    color: lines(`
      đỏ
      đen
      trắng
      xanh navy
      be
      xanh rêu
      hồng
      xám`),
  },
}

/** How many ways a seed with slots is filled. */
const FILLS = 3

/** The seed with its slots filled, differently for each seed, the same in every process. */
export function filled(seed: string, language: Language, place: number): string[] {
  if (!seed.includes("{")) {
    return [seed]
  }
  return Array.from({ length: FILLS }, (_, fill) => {
    let slot = 0
    return seed.replace(/\{(\w+)\}/g, (_, name: string) => {
      const choices = SLOTS[language][name] ?? []
      slot += 1
      return choices[(place * 7 + fill * 11 + slot * 3) % Math.max(1, choices.length)] ?? ""
    })
  })
}
