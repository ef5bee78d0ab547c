import first from "."
import en from "./en"
import vi from "./vi"

/** Every text in every language, as a reader has them once a screen is open; for tests. */
export default {
  en: { chatCrm: { ...first.en.chatCrm, ...en } },
  vi: { chatCrm: { ...first.vi.chatCrm, ...vi } },
}
