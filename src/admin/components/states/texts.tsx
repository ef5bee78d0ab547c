import { lazy, type ReactNode } from "react"
import { getI18n, useTranslation } from "react-i18next"

const Shown = ({ children }: { children: ReactNode }) => children

/** Holds back what is inside until the texts of a language have been fetched and handed to the dashboard. */
const textsOf = (language: string, fetch: () => Promise<{ default: object }>) =>
  lazy(async () => {
    const { default: texts } = await fetch()
    getI18n().addResourceBundle(language, "chatCrm", texts, true, true)
    return { default: Shown }
  })

const ENGLISH = textsOf("en", () => import("../../i18n/en"))
const VIETNAMESE = textsOf("vi", () => import("../../i18n/vi"))

/**
 * What stands inside is shown once the texts in the reader's language are there: a shop's dashboard loads on every page
 * what this plugin adds to it, and nobody reads two languages at once. To be placed in a Suspense.
 */
const Texts = ({ children }: { children: ReactNode }) => {
  const { i18n } = useTranslation("chatCrm")
  const Language = i18n.language.startsWith("vi") ? VIETNAMESE : ENGLISH

  return <Language>{children}</Language>
}

export default Texts
