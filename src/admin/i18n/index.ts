import { first as en } from "./en/first"
import { first as vi } from "./vi/first"

/** What every page of the dashboard loads; the other texts are fetched with the first screen, in one language: see components/states/texts. */
export default {
  en: { chatCrm: en },
  vi: { chatCrm: vi },
}
