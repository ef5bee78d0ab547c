import type { FineIntent } from "./fine-intents"

/**
 * Words and phrases that speak for an intent, folded, shorthand written out. They are features beside the n-grams: how
 * much each says is learnt from the seeds. `_` stands for up to three words between.
 */
const CUES: Partial<Record<FineIntent, string>> = {
  discover: `what do you sell; what do you have; what kind of; what kinds of; what types of; do you have any; do you sell;
    do you carry; show me; can i see; let me see; catalog; catalogue; menu; collection; new arrivals; just browsing;
    just looking; look around; what is new; range; browse; ban gi; co nhung; co ban; ban nhung; mau nao moi; hang moi;
    mau moi; bo suu tap; xem mau; cho xem; xem thu; xem qua; tham khao; cac loai; co may loai; ben minh co; shop co nhung;
    co gi; dang ban; cac mau; nhung mau; xem menu; cac goi; danh muc; hang moi ve; san pham nao; co nhung loai`,
  recommend: `recommend; suggest; suggestion; suggestions; advice; advise; help me choose; help me pick; help me find;
    looking for; what would you; any ideas; ideas; best for; good for; suitable; i need something; gift for; tu van;
    goi y; nen mua; nen chon; nen dung; chon giup; phu hop; dang tim; can tim; muon tim; tim mua; loai nao tot;
    mau nao hop; hop voi; qua cho; tang me; tang ban; lam qua; khong biet chon; phan van khong biet`,
  promo: `sale; sales; discount code; promo; promotion; promotions; voucher; coupon; deal; deals; offer; offers; clearance;
    black friday; on sale; any discounts; flash sale; giveaway; loyalty; khuyen mai; uu dai; giam gia; ma giam; voucher;
    sale; xa hang; chuong trinh; qua tang kem; mua 1 tang 1; tri an; flash sale; thanh ly; combo`,
  price: `how much; price; prices; cost; costs; what is the rate; quote; fee; charge; pricing; price list; per night;
    per person; how many dollars; bao nhieu tien; gia; bao nhieu; gia sao; bao gia; gia ca; gia the nao; nhieu tien;
    bang gia; hoc phi; phi; gia si; xin gia; may tien; nhan tin gia; ton bao nhieu; gia bn; tong cong bao nhieu`,
  negotiate: `discount if; cheaper; lower the price; best price; last price; final price; bargain; too expensive; pricey;
    can you do; knock off; price match; any chance of; reduce; lower; bot; giam cho; giam chut; giam duoc; re hon; dat qua;
    mac qua; hoi dat; hoi mac; fix; gia tot; gia tot nhat; mac the; dat the; bot chut; lam gia; bot them; thuong luong;
    dat vay; mac vay; fix gia; giam them; le qua`,
  stock: `in stock; available; availability; out of stock; sold out; restock; back in stock; still have; still available;
    have it in; come in; left; con hang; con khong; het hang; con size; con mau; co san; ve hang; bao gio ve; co size;
    co mau; hang san; con phong; con ve; con cho; con ban; con cai; het chua; co con`,
  spec: `material; size; sizes; dimensions; weight; ingredients; waterproof; battery; how long does; how big; how heavy;
    made of; made in; authentic; original; genuine; compatible; include; included; capacity; fit; true to size; length;
    allergic; gluten; vegan; duration; does it; is it; can it; chat lieu; size gi; kich thuoc; nang bao nhieu; thanh phan;
    chinh hang; xuat xu; pin; may kg; cao _ nang; mac size; co bi; co chong; co kem; bao gom; hang that; phien ban; co duoc;
    dung duoc; cau hinh; dung luong; chong nuoc; dai bao nhieu; rong; hsd; han su dung; co cay; vai gi; anh that; form;
    co hop voi; may buoi; bao lau; cong suat; dien tich; so hong; phap ly`,
  warranty: `warranty; guarantee; return policy; refund policy; exchange policy; money back; if it does not; if it breaks;
    returnable; can i return it if; bao hanh; doi tra; chinh sach; neu khong vua; neu bi loi; cam ket; bao hanh may;
    bao hanh bao lau; khong vua co; khong hop co; hoan tien khong`,
  compare: `difference; differences; different; versus; vs; compare; compared; better than; which is better; which one is;
    or the; pros and cons; khac nhau; khac gi; so voi; so sanh; tot hon; hay la; cai nao tot; cai nao hon; loai nao tot hon;
    dep hon; ben hon; nen lay cai nao; hon o; phan van giua; khac biet; cai nao`,
  order: `i will take; i will buy; i will have; i want to buy; i want to order; place an order; order now; buy now; add to cart;
    i take; order; sold; deal; let us do; sign me up; count me in; i will go with; i would like to order; i want this;
    reserve; hold one; keep one; put me down; buy it; enroll; register; lay; chot; chot don; dat hang; dat mua; len don;
    mua; cho minh _ cai; cho em _ cai; lay cho; dat; de cho; giu cho; giu hang; mua luon; lay luon; lay mau; lay size;
    chot cho; dang ky; mua ngay; gui cho minh; ship cho; minh lay; em lay; lay 1; order`,
  checkout: `pay; payment; credit card; card; paypal; bank transfer; cash on delivery; cod; installment; installments; pay later;
    checkout; check out; deposit; invoice; apple pay; account number; qr code; how do i order; how to order; how to buy;
    transfer; thanh toan; chuyen khoan; so tai khoan; tra gop; dat coc; coc; quet ma; qr; momo; the tin dung; tien mat;
    nhan hang tra tien; cach dat; cach mua; mua nhu the nao; dat hang nhu the nao; dat nhu nao; ho so; quet the; hoa don`,
  delivery: `ship; shipping; deliver; delivery; delivered by; how long does delivery; same day; courier; postage; express;
    pick up; pickup; collect; send it to; my address; address is; when will it arrive if; ship; giao; giao hang; phi ship;
    mien phi ship; giao den; gui ve; ship ve; ship toi; ship hoa toc; hoa toc; bao lau nhan duoc; dia chi; nhan hang;
    giao trong ngay; may ngay toi; may ngay nhan; tien ship; gui hang; qua lay; ghe lay; bao lau thi toi; giao toi; gui xe`,
  appointment: `appointment; book; booking; schedule; slot; slots; table for; reservation; reserve a; test drive; viewing;
    come in for; consultation; make an appointment; trial class; check in; dat lich; dat hen; lich hen; hen; dat ban; dat cho;
    dat phong; book; booking; xem nha; lai thu; hoc thu; xep lich; con lich; lich trong; ghe; qua kham; kham; dat kham; xem xe;
    con slot; giu ban; giu phong; dat ve; lich`,
  order_status: `where is my; track; tracking; order status; my order; has it shipped; shipped yet; when will my; my package;
    my parcel; on its way; estimated arrival; don hang cua; don cua; don hang; ma van don; don den dau; toi dau roi; giao chua;
    gui chua; gui hang chua; bao gio nhan; bao gio giao; sao chua thay; theo doi don; kiem tra don; don minh; van don; ma don;
    di chua; di den dau`,
  after_sales: `return; exchange; i bought; i ordered; refund; swap; send it back; repair; replacement; claim; change my order;
    change the address; doi size; doi hang; doi mau; tra hang; hoan tien; bao hanh; sua; doi lai; tra lai; doi sang; doi giup;
    doi dia chi; mua hom; mua roi; mua tuan truoc; mua thang truoc; sua dia chi; huong dan`,
  problem: `chip; dent; leaked; blurry; stuck; fell apart; came loose; dead; soaked; half of; only got; only received; wrong; got my name wrong; stopped;
    dut; gay; mo; sap; do het; chay het; heo; uot; dinh; bong; tro; liet; chet; co lai; dai ben ngan; khong lanh nua; khong ai xac nhan; khong dung; khong vo; ra mau; tru;
    broken; defective; damaged; wrong item; wrong size; wrong color; missing; faulty; does not work; not working; cracked;
    charged twice; double charged; charged; torn; stopped working; leaking; expired; never arrived; money was; deducted; stain;
    fake; loi; bi hong; hong roi; bi vo; be; rach; sai mau; sai size; giao sai; giao nham; gui nham; gui sai; thieu; bi thieu;
    tru tien; bi tru; khong hoat dong; khong len; bung; bung chi; tray; mop; het han; khong giong; khac hinh; nham; moc; oi;
    hu roi; bi hu; tru roi; hang gia; bi nut; khong chay; phai mau; chua nhan duoc tien; khac voi`,
  complaint: `gop y; au; qua loa; khong vui; khong on; khong ung; hut hang; khong hai long; phan anh; khong xung; xuong cap; cau tha; lam mat thoi gian; im re;
    goi lai ma; hen roi; khong nhu; chua thay doi; let down; letdown; sloppy; late; waited; waiting; ignored; nobody told; not okay; shame; expected; poor; bad; dirty; slow; sad about;
    promised; losing patience; upset about; horrible; terrible; awful; disappointed; disappointing; unacceptable; ridiculous; worst; complaint; complain; rude; angry;
    frustrated; frustrating; upset; unhappy; waste of; scam; never again; useless; poor service; bad service; still waiting;
    no one replied; nobody; ignored; third time; fed up; joke; report; review; lied; that vong; te; qua te; chan; kem; lua dao;
    buc; buc minh; kho chiu; thai do; lam an; vo trach nhiem; khong hai long; buon; doi hoai; doi mai; cho mai; cho hoai; phan nan;
    khieu nai; boc phot; danh gia 1 sao; mat uy tin; mat thoi gian; lau qua; sao lau; bao nhieu lan; khong ai; khong thay ai;
    that su; qua dang; mong shop; boc phot; hua; khong duoc nhu; chua hai long; hoi buon; hoi that vong; phien long; rut kinh nghiem;
    <angry>; goi hoai; khong nghe may; khong tra loi; ko phan hoi; khong phan hoi; im lang`,
  human: `human; real person; agent; representative; speak to someone; talk to someone; speak with; talk with; talk to a; manager;
    supervisor; staff member; call me; customer service; operator; live chat; real human; not a bot; stop bot; someone from;
    somebody; gap nhan vien; nhan vien tu van; noi chuyen voi; nguoi that; tong dai; gap quan ly; quan ly; goi lai; goi cho minh;
    goi cho em; tu van vien; gap nguoi; chu shop; khong noi chuyen voi bot; nguoi truc; ai truc; co ai; goi dien; cham soc khach hang;
    ket noi; chuyen may; hotline`,
  account: `password; log in; login; account; sign in; my profile; verification code; otp; points; membership card; reset; app;
    unsubscribe; email address; website; mat khau; dang nhap; tai khoan; ma xac nhan; otp; tich diem; diem thuong; the thanh vien;
    ung dung; app; doi mat khau; xoa tai khoan; doi so dien thoai; khong vao duoc`,
  info: `where are you; located; location; opening hours; what time do you; open on; open today; close; parking; branch; branches;
    directions; hiring; job; phone number; website; about you; based in; store address; store hours; dia chi shop; o dau; cho nao; mo cua;
    dong cua; may gio; chi nhanh; cua hang o; cho de xe; gui xe; showroom; co lam chu nhat; tuyen; so dien thoai shop; tuyen dung;
    fanpage; gio lam viec; duong nao; ban do; nghi le`,
  greet: `hi; hello; hey; good morning; good afternoon; good evening; anyone there; chao; xin chao; alo; hello shop; shop oi; ad oi; hi shop;
    chao shop; cho hoi; cho minh hoi; cho em hoi; co ai khong; greetings`,
  thanks: `thanks; thank you; thank; cheers; appreciate; bye; goodbye; have a nice; see you; good night; great help; perfect thanks; cam on;
    tam biet; bye; chuc; nhe shop; dep qua; yeu shop; ung qua; hai long; tuyet voi; ngon lam; <glad>; de thuong`,
  offtopic: `weather; joke; who are you; are you a robot; are you real; love you; football; your name; how are you; sing; poem; politics;
    president; meaning of life; homework; thoi tiet; an com chua; ten gi; bao nhieu tuoi; nguoi yeu; ke chuyen; bong da; buon ngu;
    ban la ai; robot; hat; lam tho; khoe khong; nham may; nham so; prompt; instructions; system`,
  decline: `think about it; maybe later; not now; let me think; no thanks; no thank you; ask my; get back to you; another time; next month; later;
    not ready; not sure yet; just asking; suy nghi; de sau; khi khac; hom khac; chua mua; chua can; hoi y kien; can nhac; bao lai; nhan lai;
    xem them da; thoi de; de xem; chua quyet; tinh sau; lan sau; hoi cho biet; hoi thoi; de em tinh; de minh xem`,
  cancel: `cancel; changed my mind; do not want it; do not want; no longer; forget it; never mind; not interested; not buying; do not need; huy;
    huy don; khong mua nua; khong lay nua; thoi khong; doi y; khong can nua; thoi khoi; khong dat nua; bo di; khong lay; khong quan tam; mua cho khac`,
  ack: `ok; yes; sure; i see; got it; alright; right; correct; hmm; vang; da; u; dung roi; dong y; ra vay; hieu roi; biet roi; the a; vay a; oki;
    duoc; no; khong; fine; ok shop`,
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

const toPattern = (cues: string): RegExp =>
  new RegExp(
    ` (?:${cues
      .split(";")
      .map((cue) => escape(cue.trim().replace(/\s+/g, " ")).replace(" _ ", "(?: \\S+){0,3} "))
      .filter(Boolean)
      .join("|")})(?= )`,
    "g"
  )

/** Structure that no list of words shows: that something has come already, is still to come, is asked, is bargained. */
const SIGNS: Record<string, RegExp> = {
  question: / \?\??(?= )| (khong|chua|ha|nhi) (a )?(shop |em |ad |ban )?$| (what|which|how|when|where|who|do you|does|is it|are there|can i|could) /,
  insisting: / \?\? /,
  past: / (da|moi|hom qua|tuan truoc|hom truoc|hom bua|bua|thang truoc) (\S+ ){0,2}(mua|dat|nhan|chuyen khoan|thanh toan|order|lay)| (received|arrived|bought|ordered|paid|came|purchased|got) /,
  done: / (nhan|mua|dat|chuyen khoan|thanh toan|order|mac|dung) (\S+ ){0,3}roi /,
  not_yet: / (chua|not yet|still|yet|van chua|haven't|have not|has not|did not|never) /,
  broke: / (khong (\S+ ){1,2}nua|no longer|any more|anymore|stopped|does not|doesn't) /,
  contrast: / (nhan|dat|mua|den|toi|lam|an|chuyen khoan|hen|hua|tra tien|received|ordered|paid|bought|promised|asked) (\S+ ){1,8}(ma|nhung|gio|but|and) /,
  experience: / (hom qua|hom bua|bua truoc|lan nay|lan truoc|toi qua|yesterday|last night|last week|this time) /,
  denied: / (khong|dung|chua|khong phai|not|no|never|without) /,
  money: / <money> /,
  phone: / <phone> /,
  code: / <code> /,
  time: / (<time>|<date>|today|tomorrow|tonight|hom nay|ngay mai|mai|toi nay|chieu nay|sang mai|cuoi tuan|saturday|sunday|thu <num>|chu nhat) /,
  count: / <num> (\S+ )/,
  which: / (this|that|these|those|it|the \S+ one|one|nay|do|kia|ay|tren) /,
  generic: / (any|some|something|anything|nao|gi|nhung|cac|all) /,
  self: / (i|we|my|minh|em|toi|chi|anh) /,
  willing: / (will|want to|would like|let us|give me|cho (minh|em|toi|chi|anh)|lay|muon|gui (minh|em|toi)) /,
  if: / (if|neu|lo|nho) /,
}

const PATTERNS = Object.entries(CUES).map(([intent, cues]): [string, RegExp] => [intent, toPattern(cues)])
const SIGN_PATTERNS = Object.entries(SIGNS)

/** Whether any of an intent's words stands in a line. */
export const hasCue = (line: string, intent: FineIntent): boolean => {
  const pattern = PATTERNS.find(([name]) => name === intent)?.[1]
  return !!pattern && line.search(pattern) >= 0
}

/** The names of what speaks in a line: an intent's cues, once and several times, and signs. */
export function cuesIn(line: string): string[] {
  const found: string[] = []
  for (const [intent, pattern] of PATTERNS) {
    const count = line.match(pattern)?.length ?? 0
    if (count > 0) {
      found.push(`cue:${intent}`)
    }
    if (count > 1) {
      found.push(`cues:${intent}`)
    }
  }
  for (const [sign, pattern] of SIGN_PATTERNS) {
    if (pattern.test(line)) {
      found.push(`sign:${sign}`)
    }
  }
  return found
}
