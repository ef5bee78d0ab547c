import { fold, plain } from "./text/fold"
import { MAX_LENGTH, read, type Reading } from "./text/reading"

/**
 * Texts that speak to whatever reads them, about rules, labels and roles, instead of to a shop. They may not move
 * anything, so a message with one counts for nothing at all. Each pattern needs several words that customers do not
 * use together: "ignore my last message" and "security system" are talk of a customer.
 */
const RULES =
  "instructions?|rules?|prompts?|guidelines?|directions?|directives?|polic(?:y|ies)|constraints?|restrictions?|training|" +
  "programming|safety|commands?|(?:everything|all|anything)(?: you were told| above| before| prior| previous| so far)"
const SUBJECT = "me|this|it|us|him|her|them|him|(?:the |this )?(?:user|customer|client|chat|conversation|person|lead|contact)"
const RECORD = "(?:my|the|this|customer|user|their|his)(?: \\S+){0,2} (?:intent|status|level|profile|record|stage|lead|label|score|tags?|traits?)"
const GOAL = "ready|buyer|buy|buying|purchase|vip|hot|qualified|browsing|comparing|intent|high|human|maximum|max|<num>|sold|paid|converted"
const ACTORS = "ai|assistant|model|bot|classifier|analy[sz]er|llm|system|algorithm|machine|crm|parser|admin|administrator|developer"

const ENGLISH = [
  `(?:ignore|disregard|forget|override|bypass|discard|overrule|neglect|violate|break|erase|drop)(?: \\S+){0,5} (?:${RULES})`,
  "(?:developer|debug|god|admin) mode (?:on|is on|enabled|activated|now)|(?:system|developer|root|sudo|admin|administrator|debug) (?:prompt|message|override|note|instructions?|commands?|notice|role|rights|privileges)",
  "(?:your|hidden|initial|original|secret|whole|full|this) (?:system )?(?:prompt|system message)",
  "(?:reveal|repeat|print|show|output|leak|tell me)(?: \\S+){0,3} (?:your|the) (?:\\S+ )?(?:prompt|instructions|rules|guidelines)",
  `(?:mark|flag|tag|label|classify|categori[sz]e|record|rate|score|register|log|report|treat|set|list|treat|count|move|upgrade|promote|change)(?: that)? (?:${SUBJECT}|${RECORD})(?: \\S+){0,4} (?:as|to|into|under|equal|equals|is|at)(?: \\S+){0,4} (?:${GOAL})`,
  `(?:set|change|update|raise|switch|write|put|make|overwrite|edit|assign)(?: \\S+){0,3} (?:purchase |buying )?(?:intent|intention level|lead score|confidence|needs human|label|classification)`,
  "(?:purchase|buying|buyer|customer) intent",
  "(?:intent|confidence|lead) (?:level|score|label|is|equals|field|value|to|class)",
  "(?:the|this) (?:customer|user|client|lead|contact)(?: \\S+){0,3} (?:is|has|wants|will|must|should|be|as|shall)(?: \\S+){0,5} (?:ready|buy|purchase|order|intent|vip|human|marked|classified|buyer|qualified)",
  `you are now|from now on,? (?:you|treat|every|all|answer|the)|act as (?:if|an? (?:${ACTORS}|unrestricted))|pretend (?:to be|you are|that (?:you|i)|i (?:am|have|bought))`,
  `as (?:an? |the )?(?:ai|language model|large language model|system administrator|administrator|developer)`,
  `(?:note|message|instructions?|order|request|command|notice|memo|hint|reminder|attention|dear|attn) (?:to |for )?(?:the |all |any )?(?:${ACTORS})`,
  `(?:the |any |every )(?:ai|assistant|model|classifier|analy[sz]er|llm|crm|parser) (?:reading|must|should|will|shall|needs|has to|is to|processing)`,
  "(?:respond|reply|answer)(?: \\S+)? (?:only|exactly|just) with|(?:respond|reply|answer) with (?:only|exactly|just|the (?:word|label|json|string))",
  "(?:output|return|emit|print|generate|respond|reply|answer)(?: \\S+){0,4} (?:json|yaml|xml|the label|the word|schema)",
  "(?:new|updated|important|special|following|hidden|secret|above|previous|prior|earlier) (?:instructions?|directives?|system|task|guidelines?)(?! (?:manual|booklet|sheet|video))",
  "(?:language model|jailbreak|jailbroken|prompt injection|do anything now|chat template|end of (?:conversation|transcript|messages|input|prompt|chat|instructions|context)|begin (?:system|instructions)|(?:start|beginning) of (?:system|instructions))",
  "(?:crm|profile|database) (?:field|record|entry|column|update|trait|table)|(?:add|write|append|insert|store|save)(?: \\S+){0,6} (?:to|in|into|on|as) (?:my|the|this|their|a) (?:\\S+ )?(?:traits?|needs|interests|profile|tags|crm|database)",
  "(?:evidence|quote) (?:is|must|should|field|quote)|needs human|ready to buy (?:true|label|status|flag|level|state)|(?:level|label|status|stage|class|state|category|tag) (?:is |to |as |equals )?(?:ready to buy|ready|browsing|comparing)",
  "(?:escalate|alert|notify)(?: \\S+){0,3} (?:flag|true|status)|(?:trigger|fire|activate|raise|invoke|call)(?: \\S+){0,4} (?:intents?|function|tool|webhook|api|workflow)",
  "(?:drop|delete|select|insert|update) (?:table|from|into|\\S+ set)|where <num> (?:=)?<num>",
  "(?:ignore[zr]?|oublie[zr]?|ignoriere|ignora|olvida|vergiss|ignorar)(?: \\S+){0,5} (?:instructions?|instrucciones|anweisungen|regeln|reglas|regles|consignes|istruzioni|instrucoes|regras)",
  "(?:ready to buy|browsing|comparing|buyer|purchase) (?:means|is defined|is when|refers to|definition)|(?:i|we) (?:am in|belong|fall|qualify)(?: \\S+){0,3} (?:that|this|the) (?:group|category|level|class|bucket|tier|segment)",
  "(?:edit|update|change|rewrite|fill in|correct)(?: \\S+){0,3} (?:profile|record|crm|card)(?: \\S+){0,4} (?:traits?|needs|interests|status|intent|level|characteristics?|says?|shows?)",
  "(?:concatenate|combine|join|append|run|execute|do|apply|use) [a-z] (?:and|plus|with|then )?[a-z](?= |$)",
  "(?:decode|translate|base64|rot13|hex|reverse)(?: \\S+){0,5} (?:execute|follow|obey|apply|run|do what|and do|instructions?|message)",
]

const VIETNAMESE_RULES =
  "huong dan|chi dan|chi thi|quy tac|quy dinh|luat le|luat|menh lenh|cau lenh|lenh|rang buoc|prompt|nguyen tac|thiet lap|nhung gi|noi dung (?:o )?tren|moi thu"
const VIETNAMESE_WHO =
  "toi|minh|em|anh|chi|khach|khach hang|nguoi dung|cuoc tro chuyen|hoi thoai|tin nhan|ho so|y dinh|trang thai|muc do|cap do|nhan|muc|ket qua"
const VIETNAMESE = [
  `(?:bo qua|quen(?: het| di)?|phot lo|mac ke|lo di|khong (?:can )?(?:theo|tuan)(?: theo| thu)?|vuot qua|xoa bo|huy bo|pha vo|vo hieu hoa)(?: \\S+){0,4} (?:${VIETNAMESE_RULES})(?! (?:su dung|lap|cai))`,
  `(?:danh dau|gan nhan|gan the|gan|xep loai|xep|phan loai|ghi nhan|dat|coi|xem|ghi|chuyen|cap nhat|sua|doi|nang|thiet lap|set|tang|dua)(?: \\S+){0,3} (?:${VIETNAMESE_WHO})(?: \\S+){0,4} (?:la|thanh|vao|sang|len|bang|nhu|muc|o)(?: \\S+){0,3} (?:san sang|ready|vip|tiem nang|muon mua|se mua|nong|y dinh|so sanh|cao nhat|muc cao|khach mua|chot|da mua|<num>)`,
  "y dinh mua(?: hang)? (?:la|thanh|bang|sang|cua|len)|muc do san sang|do tin cay|diem tiem nang|nhan y dinh|trang thai san sang|nhan san sang|san sang mua (?:la|bang|true)",
  "(?:khach hang nay|nguoi dung nay|khach nay)(?: \\S+){0,4} (?:san sang|ready|vip|da chot|se mua|can gap nguoi|muon mua|tiem nang)",
  "(?:tu gio|tu bay gio|bay gio|tu nay|ke tu gio)(?: tro di)? (?:ban|may|he thong|bot|ai|moi) (?:la|phai|se|hay|chi|hay|tin|khach)",
  "dong vai|gia vo (?:la|nhu|rang)|gia su ban la|che do (?:nha phat trien|quan tri|admin|developer|debug)",
  "(?:lenh|tin nhan|thong bao|yeu cau|chi thi|cap nhat|ghi chu|luu y|thong diep)(?: \\S+){0,2} (?:he thong|quan tri vien|cho ai|cho mo hinh|cho bot|cho bo phan tich|admin)",
  "mo hinh ngon ngu|(?:bo phan tich|bo phan loai|mo hinh|he thong|tri tue nhan tao|ai|thuat toan)(?: \\S+){0,2} (?:phai|hay|can phai|hay|vui long|bat buoc|se)(?: \\S+){0,4} (?:danh dau|ghi|xep|dat|tra|gan|phan loai|bo qua|hieu|coi|cap nhat|tang)",
  "(?:tra ve|xuat ra|xuat|in ra|tra loi bang|tra loi duy nhat|chi tra loi)(?: \\S+){0,3} (?:json|nhan|ket qua|tu|chuoi|ready)",
  "(?:them|ghi|luu)(?: \\S+){0,5} (?:vao|trong) (?:ho so|dac diem|nhu cau|so thich|crm|co so du lieu|the khach)",
  "(?:chi dan|huong dan|chi thi|quy tac|lenh) (?:moi|he thong|bi mat|ben tren|truoc do|cua ban)|kich hoat(?: \\S+){0,3} (?:y dinh|che do|intent)",
  "(?:san sang mua|y dinh mua|khach mua|muc do) (?:nghia la|co nghia|duoc dinh nghia|tuc la|la khi)|(?:toi|minh|em) thuoc (?:nhom|loai|muc|dien) (?:do|nay|ay|tren|mua|san sang|vip)",
  "(?:sua|cap nhat|doi|dien|viet)(?: \\S+){0,2} ho so(?: \\S+){0,5} (?:dac diem|nhu cau|so thich|trang thai|muc do|y dinh)",
  "(?:ghep|noi|lam|thuc hien|chay|gop|cong) (?:chuoi |bien )?[a-z] (?:va |voi |cong )?[a-z](?= |$)",
  "(?:tiet lo|in|cho xem|doc)(?: \\S+){0,3} (?:prompt|chi dan|chi thi he thong)",
]

/** What only machines write: roles, markup, records, encodings. Read on the text as it was sent. */
const WRITTEN = [
  /(?:^|\n|[.!?)\]]\s)\s*[[(<#*|]*\s*(?:system|assistant|developer|bot|ai|admin|tool|hệ thống|he thong|trợ lý|quản trị viên|quan tri vien)\s*[\])>#*|]*\s*[:：]/iu,
  /(?:^|\n)\s*\W{0,3}(?:system|assistant|developer|bot|ai|staff|agent|customer|user|human|shop|khách|khách hàng|nhân viên)\s*[:：][\s\S]*\n\s*\W{0,3}(?:system|assistant|developer|bot|ai|staff|agent|customer|user|human|shop|khách|khách hàng|nhân viên)\s*[:：]/iu,
  /\[\/?(?:system|inst|assistant|admin|override)\]|<\|[^|]*\|>|<<\s*sys\s*>>|<\/?[a-z][a-z_-]*(?:\s[^>]*)?>|```|<!--|\{\{|\$\{/iu,
  /[{[]\s*["'“‘]?[\p{L}_]+["'”’]?\s*[:=]|["“][\p{L}_ ]+["”]\s*:\s*["“\d{[tf]/u,
  /\b(?:ready[_-]to[_-]buy|purchase[_-]intent|needs[_-]human|readytobuy|purchaseintent)\b/iu,
  /\b(?:intent|confidence|label|lead[_ ]score|level|status|is_buyer|vip|role)\s*(?:=|:=|==|→|->|=>)\s*\S/iu,
  /\b(?:intent|confidence|label|ý định|nhãn|độ tin cậy)\s*[:：]\s*\S/iu,
  /(?:%[0-9a-f]{2}){4}|(?:\\u[0-9a-f]{4}){3}|(?:\\x[0-9a-f]{2}){4}|(?:&#x?[0-9a-f]+;){3}|(?:\b[01]{8}\b\s*){3}|(?:\b[0-9a-f]{2}\b[\s:]*){12}|(?:[.-]{1,5}[ /]+){8}/iu,
  /(?<![\w/.-])(?=[\w+/]*\d)(?=[\w+/]*[a-z])(?=[\w+/]*[A-Z])[A-Za-z0-9+/]{20,}={0,2}/u,
  /(?<![\w/.-])[A-Za-z0-9+/]{14,}={1,2}(?!\w)|(?<![\w/.-])(?=[0-9a-f]*[a-f])[0-9a-f]{24,}(?!\w)/u,
  /[a-z][\u0400-\u04ff\u0370-\u03ff]|[\u0400-\u04ff\u0370-\u03ff][a-z]/iu,
  /(?:^|\n|[.;]\s|\b(?:biến|bien|let|var|const)\s)\s*[A-Za-z]\w{0,12}\s*:?=\s*["'“‘]/u,
  /忽略|无视|無視|システム|игнорируй|забудь|готов купить|指示|指令/iu,
]

const spoken = new RegExp(` (?:${[...ENGLISH, ...VIETNAMESE].map((source) => `(?:${source})`).join("|")})(?=[ ,.]|$)`)

/** Letters set apart one by one, as no hand types words. */
const SPELT_OUT = /(?: \p{L}){7,} /u

const LEET: Record<string, string> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", $: "s", "!": "i" }

/** `r3ady t0 buy` as `ready to buy`; numbers on their own stay. */
const unmasked = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\S+/g, (word) =>
      /\p{L}/u.test(word) && /[013457@$!]/.test(word) ? word.replace(/[013457@$!]/g, (sign) => LEET[sign] ?? sign) : word
    )
    .replace(/[^\p{L}\p{N}]+/gu, " ")

/** Pieces of words of which a manipulation in pieces has at least one of each kind: a quick look before a close one. */
const DOING = /ignore|disregard|forget|overrid|bypass|mark|label|tag|classif|set|chang|treat|pretend|act|run|system|bo qua|quen|danh dau|gan|xep|loai|ghi|dat|coi|cap nhat|chay|=|:/
const TARGET = /instruct|rule|prompt|ready|intent|buy|vip|profile|status|level|label|trait|lead|json|message|human|quy tac|huong dan|chi dan|chi thi|lenh|y dinh|san sang|he thong|ho so|tiem nang|nhan/

/** Whether messages make one manipulation together, cut between words or within one. */
export function makeManipulation(texts: string[]): boolean {
  const folded = fold(plain(texts.join("")))
  return (
    texts.length > 1 &&
    DOING.test(folded) &&
    TARGET.test(folded) &&
    ["", " "].some((joint) => isManipulation(read(texts.join(joint))))
  )
}

/** Whether a text is written for the reader of chats and not for the shop. */
export function isManipulation(reading: Reading): boolean {
  const { line, tokens } = reading
  const text = reading.text.slice(0, MAX_LENGTH)
  if (WRITTEN.some((pattern) => pattern.test(text)) || spoken.test(line)) {
    return true
  }
  const raw = ` ${tokens.map(({ raw }) => raw).join(" ")} `
  if (SPELT_OUT.test(raw)) {
    return true
  }
  if (/[\p{L}][013457@$!]|[013457@$!][\p{L}]/u.test(text) && spoken.test(` ${unmasked(text)} `)) {
    return true
  }
  const backwards = ` ${[...line.trim()].reverse().join("")} `
  return spoken.test(backwards)
}
