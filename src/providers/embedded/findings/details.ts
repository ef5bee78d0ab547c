import type { AnalysisMessage, FoundDetail, IntentDefinition } from "../../../types"
import { fold, plain } from "../text/fold"
import { MAX_LENGTH, quote, read, type Reading } from "../text/reading"
import { phoneNumbersIn } from "../../phone-numbers"
import { addressIn } from "./details-address"
import { nameIn } from "./details-name"
import { firstSpan, near, quoted } from "./details-span"

/** What rules know to find in a message. */
type Kind = "date" | "time" | "phone" | "email" | "quantity" | "name" | "address"

/** How people name those details, folded; the first that fits. */
const NAMED: [Kind, RegExp][] = [
  ["email", /\b(?:e-?mail|mail)\b/],
  ["phone", /\b(?:phone|mobile|tel|telephone|hotline|zalo|sdt|dien thoai)\b/],
  ["address", /\b(?:address|dia chi|location|noi giao)\b/],
  ["quantity", /\b(?:quantity|number of|how many|amount|guests?|people|party size|count|so luong|so nguoi|so khach|may nguoi)\b/],
  ["time", /\b(?:time|hour|gio|khung gio)\b/],
  ["date", /\b(?:date|day|when|ngay|hom nao|lich)\b/],
  ["name", /\b(?:name|ten|ho ten)\b/],
]

const WEEKDAY =
  "(?:on )?(?:next |this |coming )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:ngay )?(?:thu (?:hai|ba|tu|nam|sau|bay|<num>)|chu nhat|t[2-7]|cn)"
const NAMED_DAY =
  "(?:the )?day after tomorrow|tomorrow(?: morning| afternoon| evening| night)?|tonight|today|this (?:morning|afternoon|evening|weekend)|next (?:week|month|weekend)|" +
  "(?:sang|trua|chieu|toi|dem) (?:nay|mai|mot)|(?:sang |trua |chieu |toi )?(?:hom nay|ngay mai|ngay mot|ngay kia)|mai(?= (?:luc )?<time>)|cuoi tuan(?: nay| sau)?|tuan sau|tuan toi|thang sau"
const MONTH = "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec"
const CALENDAR_DAY = `(?:ngay |mung |mong )?(?:<num> thang <num>|<date>)|(?:ngay|mung|mong) <num>|(?:${MONTH}) (?:<num>|\\d+(?:st|nd|rd|th))|(?:the )?\\d+(?:st|nd|rd|th)(?: (?:of )?(?:${MONTH}))?|<num> (?:${MONTH})`
const DATE = new RegExp(` ((?:${WEEKDAY}|${NAMED_DAY}|${CALENDAR_DAY})(?: (?:next week|this week|tuan (?:sau|nay|toi)))?(?: (?:ngay )?<date>)?)(?= )`)
const TIME = /( (?:at |around |luc |khoang |tam )?<time>(?: ruoi)?(?: (?:sang|trua|chieu|toi|dem|in the (?:morning|afternoon|evening)))?| (?:at )?<num> o'clock| (?:at )?(?:noon|midnight))(?= )/

const COUNTED =
  "nguoi|khach|cai|chiec|hop|thung|doi|bo|goi|phan|ve|suat|cap|ly|chai|lon|cuon|cay|con|ghe|ban|phong|people|persons?|guests?|adults?|kids|children|pcs|pieces?|items?|boxes|box|pairs?|sets?|bottles?|tickets?|seats?|rooms?|units?|packs?|of (?:them|those|these)"
const NUMBER = "<num>|one|two|three|four|five|six|seven|eight|nine|ten|a dozen|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi"
const QUANTITY = new RegExp(` ((?:${NUMBER}) (?:${COUNTED})|<measure>|(?:so luong|quantity|qty)(?: la| is)? <num>|(?:party|table|group|room) (?:of|for) (?:${NUMBER})(?: (?:${COUNTED}))?)(?= )`)

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u

/** Longer than this no detail is. */
const MAX_QUOTE = 240

function phoneIn({ text }: Reading): string | null {
  const [found] = phoneNumbersIn(text.slice(0, MAX_LENGTH))
  return found ? text.slice(found.start, found.end) : null
}

/** The day; together with the time beside it, unless that is asked for by itself. */
function dateIn(reading: Reading, isTimeApart: boolean): string | null {
  const day = firstSpan(reading, DATE)
  const time = isTimeApart ? null : firstSpan(reading, TIME)
  if (!day || !time || !near(day, time)) {
    return quoted(reading, day)
  }
  return quote(reading, Math.min(day.first, time.first), Math.max(day.last, time.last))
}

function detailIn(kind: Kind, reading: Reading, isTimeApart: boolean): string | null {
  switch (kind) {
    case "date":
      return dateIn(reading, isTimeApart)
    case "time":
      return quoted(reading, firstSpan(reading, TIME))
    case "quantity":
      return quoted(reading, firstSpan(reading, QUANTITY))
    case "phone":
      return phoneIn(reading)
    case "email":
      return reading.text.slice(0, MAX_LENGTH).match(EMAIL)?.[0]?.slice(0, MAX_QUOTE) ?? null
    case "name":
      return nameIn(reading)
    case "address":
      return addressIn(reading)
  }
}

const kindOf = (name: string): Kind | null => {
  const folded = fold(plain(name)).replaceAll("_", " ")
  return NAMED.find(([, pattern]) => pattern.test(folded))?.[0] ?? null
}

/**
 * The details that the named intents ask for, of those that were found: what the customer said last of each, in the very
 * words. Details that no rule knows are left to other providers.
 */
export function detailsIn(messages: AnalysisMessage[], intents: IntentDefinition[], found: { value: string }[]): FoundDetail[] {
  const asking = intents.filter(({ id, details }) => details?.length && found.some(({ value }) => value === id))
  if (asking.length === 0) {
    return []
  }
  const said = messages.filter(({ sender }) => sender === "customer").map(({ id, text }) => ({ id, reading: read(text) }))
  said.reverse()
  return asking.flatMap(({ id: intent_id, details = [] }) => {
    const isTimeApart = details.some((name) => kindOf(name) === "time")
    return details.flatMap((name): FoundDetail[] => {
      const kind = kindOf(name)
      for (const { id, reading } of kind ? said : []) {
        const value = kind && detailIn(kind, reading, isTimeApart)
        if (value) {
          return [{ intent_id, name, value, evidence: { message_id: id, quote: value } }]
        }
      }
      return []
    })
  })
}
