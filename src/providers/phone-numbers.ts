import { findPhoneNumbersInText } from "libphonenumber-js"

/** Where something stands in a text, as positions of its characters. */
export type TextSpan = { start: number; end: number }

/** Amounts are written in groups of three from the right; no phone number is. */
const AMOUNT = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/

/** Whether digits are an amount of money or of pieces, such as 1.250.000. */
export const isAmount = (digits: string): boolean => AMOUNT.test(digits)

/** Vietnamese numbers that stand close to letters, which the library takes for parts of a code. */
const VIETNAMESE = /(?<!\d)(?:\+?84|0)[235789](?:[ .-]?\d){7,8}(?!\d)/g

/** The phone numbers in a text: Vietnamese ones as they are dialled there, and international ones. */
export function phoneNumbersIn(text: string): TextSpan[] {
  const found = findPhoneNumbersInText(text, { defaultCountry: "VN" })
    .map(({ startsAt, endsAt }) => ({ start: startsAt, end: endsAt }))
    .filter(({ start, end }) => !isAmount(text.slice(start, end)))
  const others = [...text.matchAll(VIETNAMESE)]
    .map(({ index, 0: number }) => ({ start: index, end: index + number.length }))
    .filter(({ start, end }) => !found.some((one) => one.start < end && start < one.end))
  return [...found, ...others].sort((one, other) => one.start - other.start)
}

/** Digits in groups, with the code in front that makes them an order's number or the like. */
const GROUPED = /(#|\p{Lu}[-.]?)?(?<!\d)(\d+(?:(?:[ .\u2010\u2013-]|\) ?| [\u2010\u2013-] )\d+)+)/gu
const LEAST_DIGITS = 9
const DAY = /(?<!\d)(?:(?:19|20)\d\d([ .-])\d{1,2}\1\d{1,2}|\d{1,2}([ .-])\d{1,2}\2(?:19|20)\d\d)(?!\d)/g
const SPACED_AMOUNT = /(?<!\d)[1-9]\d{0,2}(?: \d{3})* 000(?!\d)/g
/** A size, a round number, a year, a decimal number, or digits in one piece, as of an order. */
const COUNT = /^(?:[1-9]?\d|[1-9]\d*[05]0|(?:19|20)\d\d|\d{1,3}\.\d{1,2}|\d{8,})$/

/** Whether grouped digits are amounts, sizes or days, one or several of them. */
function areCounts(digits: string): boolean {
  const parts = digits.replace(DAY, " ").replace(SPACED_AMOUNT, " ").split(/[^\d.]+/).filter(Boolean)
  return parts.every((part) => COUNT.test(part) || isAmount(part))
}

/**
 * Nine digits and more in groups, as numbers of phones and of people are written in most countries, such as 415-555-2671.
 * Which country's they are is not known, so that some are none.
 */
export const groupedNumbersIn = (text: string): TextSpan[] =>
  [...text.matchAll(GROUPED)].flatMap(({ index, 0: whole, 1: code = "", 2: digits = "" }) => {
    const isOne = code === "" && digits.replace(/\D/g, "").length >= LEAST_DIGITS && !areCounts(digits)
    return isOne ? [{ start: index + whole.length - digits.length, end: index + whole.length }] : []
  })
