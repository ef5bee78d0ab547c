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
