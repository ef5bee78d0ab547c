import { read, sentencesOf, type Reading } from "../text/reading"

/** What the bot or staff asked for last, by which "yes" or "number 2" gets its meaning. */
export const OFFERS = ["order", "delivery_details", "appointment", "human", "choose_to_buy", "choose", "details", "browse"] as const
export type Offer = (typeof OFFERS)[number]

const ASKS =
  / \?\??(?= )| (khong|chua|nao|nhe|nha|a|ha|gi|dau|duoc khong) (a |shop |em |chi |anh |minh |ban )*$| (please|let me know|cho em xin|cho shop xin|cho minh xin|xin|gui em|gui shop|vui long|nhap|send|share|provide|confirm|reply) /

const BUY =
  "place|order|checkout|check out|purchase|buy|reserve|hold|put (?:it|one|them) (?:aside|on hold)|add (?:it|this|them|one)|proceed|go ahead|finalize|ring (?:it|you) up|take (?:it|this|them|the)|pack|wrap|ship|send it|enroll|sign you up|register"
const BUY_VI =
  "chot|len don|dat hang|dat luon|dat mua|dat giup|lay luon|lay mau|lay cai|lay size|lay khong|lay chu|mua luon|mua khong|giu hang|giu cho|giu giup|xac nhan don|xac nhan dat|dang ky luon|dang ky giup|dang ky cho|gui hang|ship luon|ship cho|ship ve|len bill|tao don|de don|dong goi|goi cho|lam hop dong|coc giu"

/** Tried in this order: who is asked for an address to look an order up is not about to buy. */
const PATTERNS: [Offer | null, RegExp][] = [
  [null, / (?:order (?:number|code|id)|tracking|invoice number|ma don|ma van don|ma hoa don|so don|kiem tra don|tra cuu|hinh anh loi|photo of the (?:damage|problem|issue)|quay clip|khui hang|look into|check (?:this|it|that) for you|doi tra|hoan tien|refund|return|exchange|bao hanh) /],
  [null, / (?:anything else|something else|can i help you with|ho tro (?:gi|them)|giup gi them|can gi them|con gi nua|cau hoi nao khac) /],
  ["human", / (?:connect|transfer|hand|put|pass|forward)(?: \S+){0,4} (?:human|agent|staff|colleague|team|person|specialist|manager)| (?:speak|talk|chat) (?:to|with)(?: \S+){0,2} (?:human|agent|staff|colleague|person|someone)| (?:ket noi|chuyen|gap|noi may|noi chuyen voi)(?: \S+){0,4} (?:nhan vien|tu van vien|tong dai|quan ly|nguoi that)| nhan vien (?:goi|lien he)/],
  ["appointment", / (?:book|booked|reserve a|make (?:a|an) (?:appointment|reservation|booking)|schedule|slot|which (?:day|date|time)|what (?:day|date|time)|when would you like|how many (?:people|guests|nights|seats)|dat lich|dat ban|dat phong|dat hen|dat cho|giu ban|giu phong|dat ve|xep lich|khung gio|may gio|luc nao|ngay nao|hom nao|bao nhieu nguoi|may nguoi|di may|gio nao|hen lich|len lich|giu lich) /],
  ["delivery_details", / (?:address|phone number|contact number|full name|your name|name for|recipient|postcode|zip code|ship(?:ped)? to|deliver(?:ed)? to|dia chi|so dien thoai|ten nguoi nhan|thong tin nhan|thong tin giao|nguoi nhan) | (?:pay|payment)(?: \S+){0,5} (?:card|cash|transfer|method|how|now|online|delivery) | (?:how|cash|card)(?: \S+){0,5} (?:pay|payment) | (?:thanh toan|chuyen khoan|cod|tien mat|quet ma) /],
  ["choose_to_buy", new RegExp(` (?:which|what|how many)(?: \\S+){0,6} (?:take|order|buy|have|reserve|go with|get) | (?:lay|chot|dat|mua)(?: \\S+){0,3} (?:mau nao|size nao|size gi|mau gi|loai nao|cai nao|may cai|bao nhieu cai|may phan|so may|may chiec|may hop|may bo|may ly)`)],
  ["order", new RegExp(` (?:shall|should|can|may|could|want|would you like|do you want|like|ready|okay|happy)(?: \\S+){0,4} (?:${BUY}) | (?:${BUY})(?: \\S+){0,6} (?:for you|now|then|right away) | (?:${BUY_VI}) | confirm(?: \\S+){0,3} order`)],
  ["choose", / (?:which|what) (?:one|size|color|model|type|option|version|kind|flavou?r) | (?:mau nao|size nao|size gi|mau gi|loai nao|cai nao|so may|mau may|ban nao|vi nao|phien ban nao) /],
  ["details", / (?:price|prices|details|photos?|pictures|more about|compare|specs?|specifications|size chart|measurements|quote|gia|hinh|anh that|chi tiet|so sanh|thong so|bang size|bao gia|kich thuoc) /],
  ["browse", / (?:looking for|help you find|interested in|catalog|catalogue|see our|show you|recommend|suggest|collection|new arrivals|menu|quan tam|tim (?:gi|san pham|mau)|xem (?:them|mau|bst|menu|bo suu tap|thu)|goi y|tu van|tham khao|khuyen mai|uu dai) /],
]

function offerIn(reading: Reading): Offer | null | undefined {
  if (!ASKS.test(reading.line)) {
    return undefined
  }
  return PATTERNS.find(([, pattern]) => pattern.test(reading.line))?.[0]
}

/** What a text of the bot or of staff asks, the last question first; null where it asks nothing of the kind. */
export function offerOf(text: string): Offer | null {
  for (const sentence of sentencesOf(read(text)).reverse()) {
    const offer = offerIn(sentence)
    if (offer !== undefined) {
      return offer
    }
  }
  return null
}

const FAILED =
  / (?:do not|did not|not|could not|can not) (?:quite )?(?:understand|get that|catch that|follow|sure what you mean|sure i understand)| (?:rephrase|say that again|try asking)| (?:do not|not) have (?:that|this|the|any) (?:information|answer)| chua hieu| khong hieu| chua ro (?:y|cau)| (?:noi|hoi|dien dat) lai| chua (?:co|duoc) (?:cap nhat )?thong tin| khong (?:the )?tra loi duoc| chua the tra loi| ngoai kha nang| khong tim thay thong tin/

/** Whether the bot says that it does not know what to say. */
export const isFailure = (text: string): boolean => FAILED.test(read(text).line)
