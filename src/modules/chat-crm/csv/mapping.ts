import { isFileField, METADATA_PREFIX, type FileField } from "./columns"

/** What each column of a file is taken for, in their order; null where it is ignored. */
export type Mapping = (FileField | null)[]

/** Columns that our own files have beside the data. */
const OURS = ["row", "reason"]

/*
 * How other systems call their columns, English and Vietnamese, in the form of `folded`. Where several columns of a file
 * could be one field, the name that stands further in front wins.
 */
const NAMES: [field: FileField, names: string[]][] = [
  ["external_id", [
    "external id", "subscriber id", "psid", "user id", "userid", "contact id", "messenger id", "facebook id", "fb id", "telegram id",
    "chat id", "zalo id", "zalo user id", "zalo uid", "uid", "sender id", "platform id", "lead id", "ma khach hang", "ma khach", "id khach hang",
    "ma nguoi dung", "id nguoi dung", "ma ngoai", "customer id", "client id",
  ]],
  ["platform", [
    "platform", "channel", "source channel", "contact source", "messaging platform", "network", "social network", "nen tang", "kenh", "kenh chat",
    "nguon kenh", "mang xa hoi",
  ]],
  ["account", ["account", "page id", "fanpage id", "oa id", "zalo oa id", "bot id", "channel id", "tai khoan", "id trang", "ma trang", "ma oa"]],
  ["name", [
    "name", "full name", "fullname", "display name", "customer name", "contact name", "client name", "subscriber name", "user name", "ho ten",
    "ho va ten", "ten khach hang", "ten khach", "ten day du", "ten hien thi", "ten nguoi dung", "ten", "khach hang", "first name",
  ]],
  ["status", [
    "status", "stage", "lifecycle stage", "pipeline stage", "lead status", "deal stage", "life cycle", "trang thai", "giai doan", "tinh trang",
  ]],
  ["purchase_intent", [
    "purchase intent", "buying intent", "intent", "intent level", "lead temperature", "y dinh mua", "y dinh mua hang", "muc do quan tam", "nhu cau mua",
  ]],
  ["interests", ["interests", "interest", "product interests", "products of interest", "quan tam", "so thich", "san pham quan tam"]],
  ["traits", ["traits", "tags", "tag", "labels", "label", "segments", "dac diem", "nhan", "the", "phan loai"]],
  ["needs", ["needs", "need", "requirements", "inquiry", "nhu cau", "yeu cau"]],
  ["first_seen", [
    "first seen", "created at", "created", "created date", "create date", "date created", "date added", "subscribed", "subscribed at", "opted in",
    "signed up", "joined", "first contact", "ngay tao", "lan dau", "ngay dang ky", "thoi gian tao", "lien he lan dau",
  ]],
  ["last_active", [
    "last active", "last seen", "last interaction", "last message", "last message at", "last contacted", "last activity", "last activity date",
    "last interaction at", "lan cuoi", "hoat dong gan nhat", "tuong tac cuoi", "lan tuong tac cuoi", "tin nhan cuoi", "hoat dong cuoi",
  ]],
  ["metadata.email", ["email", "e mail", "mail", "email address", "thu dien tu", "dia chi email"]],
  ["metadata.phone", [
    "phone", "phone number", "mobile", "mobile phone", "telephone", "cell", "whatsapp", "so dien thoai", "sdt", "dien thoai", "dt", "so dt", "di dong",
  ]],
  ["metadata.address", ["address", "street address", "dia chi"]],
  ["metadata.city", ["city", "town", "thanh pho", "tinh thanh", "tinh"]],
  ["metadata.country", ["country", "quoc gia", "nuoc"]],
  ["metadata.gender", ["gender", "sex", "gioi tinh"]],
  ["metadata.birthday", ["birthday", "birth date", "date of birth", "dob", "ngay sinh", "sinh nhat"]],
  ["metadata.notes", ["notes", "note", "comment", "comments", "ghi chu"]],
  ["metadata.company", ["company", "organization", "organisation", "cong ty"]],
]

/** A header without case, accents and punctuation. */
const folded = (header: string): string =>
  header
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

/**
 * What the columns of a file are, by their headers: our own as they are called, those of other systems by what they are
 * often called. No field twice; what is not known is ignored.
 */
export function guessMapping(headers: string[]): Mapping {
  const mapping: Mapping = headers.map(() => null)
  const taken = new Set<FileField>()
  const take = (column: number, field: FileField) => {
    if (mapping[column] === null && !taken.has(field)) {
      mapping[column] = field
      taken.add(field)
    }
  }
  headers.forEach((header, column) => {
    const own = ownField(header)
    if (own) {
      take(column, own)
    }
  })
  const names = headers.map(folded)
  for (const [field, known] of NAMES) {
    for (const name of known) {
      names.forEach((given, column) => {
        if (given === name && !OURS.includes(headers[column] as string)) {
          take(column, field)
        }
      })
    }
  }
  return mapping
}

/** The field of a header as our own files have it; keys of metadata are told apart by case, the others are not. */
function ownField(header: string): FileField | null {
  const name = header.trim()
  if (name.toLowerCase().startsWith(METADATA_PREFIX)) {
    const field = METADATA_PREFIX + header.trimStart().slice(METADATA_PREFIX.length)
    return isFileField(field) ? field : null
  }
  const lower = name.toLowerCase()
  return isFileField(lower) ? lower : null
}

/** Sentences about headers that do not mean what somebody may think. */
export function headerWarnings(headers: string[], mapping: Mapping): string[] {
  const first = new Map<string, number>()
  const warnings: string[] = []
  headers.forEach((header, column) => {
    const name = header.trim().toLowerCase()
    const known = first.get(name)
    if (name !== "" && known !== undefined && mapping[column] === null && mapping[known] !== null) {
      warnings.push(`The column "${shown(header)}" is there twice: column ${known + 1} counts, column ${column + 1} is ignored.`)
    } else if (known === undefined) {
      first.set(name, column)
    }
  })
  return warnings
}

const MAX_SHOWN = 64

const shown = (header: string): string => (header.length > MAX_SHOWN ? `${header.slice(0, MAX_SHOWN).toWellFormed()}…` : header)

/** What is wrong with a mapping that somebody chose, as a sentence; null where nothing is. */
export function mappingProblem(mapping: (string | null)[], headers: string[]): string | null {
  if (mapping.length !== headers.length) {
    return `The file has ${headers.length} columns, and the mapping says what ${mapping.length} are.`
  }
  const seen = new Set<string>()
  for (const field of mapping) {
    if (field === null) {
      continue
    }
    if (!isFileField(field)) {
      return `A column cannot be ${shown(field)}.`
    }
    if (seen.has(field)) {
      return `Two columns cannot both be ${field}.`
    }
    seen.add(field)
  }
  return null
}
