import { bikeShopMessengers } from "./bike-shop-messengers"
import { bikeShopWebsite } from "./bike-shop-website"
import { fashionShopOthers } from "./fashion-shop-others"
import { fashionShopZalo } from "./fashion-shop-zalo"
import type { Shop } from "./types"

/** The shops of the demo and everybody who writes to them. */
export const SHOPS: Shop[] = [
  {
    key: "northside",
    name: "Northside Cycles",
    description: "Advice, orders and the workshop of a bike shop in Leeds.",
    members: [...bikeShopWebsite, ...bikeShopMessengers],
    products: ["Corrie 2", "Corrie 3", "E-bike", "Children's bike", "Helmet", "Rear light", "Cassette", "Chain", "Bike fitting", "Workshop service"],
    intent: {
      name: "Book the workshop",
      description: "Wants a date for a repair, a service or a fitting.",
      examples: [
        "Can I book my bike in for a service?",
        "When do you have a free slot in the workshop?",
        "I'd like to bring it in on Thursday for a repair",
        "Could you fit me in for new brake pads tomorrow?",
        "I need an appointment for a bike fitting",
      ],
      details: ["date", "time", "phone"],
    },
    alert: "Ready to buy",
  },
  {
    key: "lua-xanh",
    name: "Tiệm May Lụa Xanh",
    description: "Tư vấn và bán hàng cho tiệm thời trang lụa và linen ở Hà Nội.",
    members: [...fashionShopZalo, ...fashionShopOthers],
    products: ["Áo dài lụa", "Áo sơ mi linen", "Đầm linen", "Đầm lụa", "Khăn lụa", "Quần linen", "Áo bà ba", "Chân váy lụa"],
    intent: {
      name: "Hẹn thử đồ",
      description: "Muốn hẹn ngày đến tiệm để thử hoặc đo đồ.",
      examples: [
        "Cho mình hẹn lịch đến thử áo dài nhé",
        "Cuối tuần tiệm còn giờ đo đồ không ạ",
        "Em muốn qua tiệm thử đầm chiều mai",
        "Đặt lịch may đo giúp mình thứ bảy",
        "Mai mình ghé đo được không shop",
      ],
      details: ["date", "time", "phone"],
    },
    alert: "Sẵn sàng mua",
  },
]
