import type { CatalogEntry } from "../../src/types"

const entry = (label: string, ...terms: string[]): CatalogEntry => ({
  id: label.toLowerCase().replaceAll(" ", "-"),
  label,
  terms,
})

/** A shop that sells a bit of everything, so that interests are found and their evidence can be checked. */
export const CATALOG: CatalogEntry[] = [
  entry("Dresses", "dress", "đầm", "váy"),
  entry("Shirts", "shirt", "áo sơ mi"),
  entry("Jeans", "quần jean"),
  entry("Coats and jackets", "coat", "jacket", "áo khoác"),
  entry("Phones", "phone", "điện thoại", "iphone"),
  entry("Headphones", "earbuds", "tai nghe"),
  entry("Speakers", "speaker", "loa"),
  entry("Laptops", "laptop", "macbook"),
  entry("Sunscreen", "kem chống nắng"),
  entry("Lipstick", "lip tint", "son"),
  entry("Cleanser", "sữa rửa mặt"),
  entry("Hot pot", "lẩu"),
  entry("Pizza", "margherita"),
  entry("Double room", "double", "phòng đôi"),
  entry("Day tours", "day tour", "tour"),
  entry("Sofas", "sofa", "couch"),
  entry("Wardrobes", "wardrobe", "tủ áo"),
  entry("Desks", "desk", "bàn làm việc"),
  entry("Massage", "massage body"),
  entry("Teeth whitening", "whitening", "tẩy trắng răng"),
  entry("Laser hair removal", "laser", "triệt lông"),
  entry("IELTS", "ielts intensive"),
  entry("Art classes", "art class", "lớp vẽ"),
  entry("Roses", "rose", "hoa hồng"),
  entry("Orchids", "orchid", "hoa lan", "lan hồ điệp"),
  entry("Sunflowers", "sunflower", "hướng dương"),
  entry("Helmets", "helmet", "nón bảo hiểm"),
  entry("Oil change", "thay nhớt"),
  entry("Honda Vision", "vision"),
  entry("Air Blade", "air blade"),
]
