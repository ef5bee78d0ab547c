import { createInstance } from "i18next"
import { diskFull, stalled, tooManyTransfers, uploadGone } from "../../../modules/chat-crm/csv/problems"
import {
  type ChatCrmError,
  nameTaken,
  notTheAuthor,
  notTheMaker,
  searchTooBroad,
  staleVersion,
} from "../../../modules/chat-crm/errors"
import { ApiError, explainedCodeOf } from "../../lib/errors"
import translations from "../all"

const REFUSALS: ChatCrmError[] = [
  staleVersion({}),
  searchTooBroad(),
  notTheAuthor("Lê Thị Hoa"),
  notTheMaker("O'Brien & Söhne"),
  nameTaken("Sẵn sàng mua 🛒"),
  uploadGone(),
  tooManyTransfers(4),
  stalled(),
  diskFull(),
]

const i18n = createInstance()

describe("refusals that the dashboard has words for", () => {
  beforeAll(() =>
    i18n.init({ lng: "en", ns: ["chatCrm"], defaultNS: "chatCrm", resources: translations, interpolation: { escapeValue: false } })
  )

  it.each(REFUSALS.map((refusal) => [refusal.details.code, refusal] as const))("say of %s what the server says", (code, refusal) => {
    const error = new ApiError(refusal.status, { ...refusal.details, message: refusal.message })
    expect(explainedCodeOf(error)).toBe(code)
    expect(i18n.t(`errors.codes.${code}`, refusal.details)).toBe(refusal.message)
    const vietnamese = i18n.t(`errors.codes.${code}`, { ...refusal.details, lng: "vi" })
    expect(vietnamese).not.toMatch(/[{}]|errors\./)
    expect(vietnamese).not.toBe(refusal.message)
  })
})
