/** Marks that stand over or under a letter, and what is invisible: joiners, direction marks, soft hyphens. */
const MARKS = /\p{M}/gu
const INVISIBLE = /[\p{Cf}\u115f\u1160\u3164\uffa0]/gu

const ASCII = /^[ -~]*$/

/** One form of each letter: composed, lower case, full-width letters as plain ones, nothing invisible. */
export const plain = (text: string): string => text.normalize("NFKC").replace(INVISIBLE, "").toLowerCase()

/** Without diacritics, đ as d, so that Vietnamese typed with and without them is the same. Takes lower case. */
export const fold = (text: string): string =>
  ASCII.test(text) ? text : text.normalize("NFD").replace(MARKS, "").replaceAll("đ", "d")
