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
  },
  {
    key: "lua-xanh",
    name: "Tiệm May Lụa Xanh",
    description: "Tư vấn và bán hàng cho tiệm thời trang lụa và linen ở Hà Nội.",
    members: [...fashionShopZalo, ...fashionShopOthers],
  },
]
