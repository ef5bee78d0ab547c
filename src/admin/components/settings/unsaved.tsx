import { Prompt } from "@medusajs/ui"
import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { useBlocker } from "react-router-dom"

type Report = (section: string, isUnsaved: boolean) => void

const UnsavedContext = createContext<Report>(() => undefined)

/** Tells the page that a section has changes that leaving would lose. */
export const useReportUnsaved = (section: string, isUnsaved: boolean): void => {
  const report = useContext(UnsavedContext)

  useEffect(() => {
    report(section, isUnsaved)
    return () => report(section, false)
  }, [report, section, isUnsaved])
}

/** Leaving the addresses below `within` is not done without asking while a section has unsaved changes. */
const UnsavedChanges = ({ within, children }: { within: string; children: ReactNode }) => {
  const [sections, setSections] = useState<string[]>([])
  const report = useCallback<Report>(
    (section, isUnsaved) =>
      setSections((known) => {
        const others = known.filter((name) => name !== section)
        return isUnsaved ? [...others, section] : others
      }),
    []
  )

  return (
    <UnsavedContext.Provider value={report}>
      {children}
      {sections.length > 0 && <Guard within={within} />}
    </UnsavedContext.Provider>
  )
}

const Guard = ({ within }: { within: string }) => {
  const { t } = useTranslation("chatCrm")
  const blocker = useBlocker(
    ({ nextLocation: { pathname, state } }) =>
      pathname !== within && !pathname.startsWith(`${within}/`) && !isDone(state)
  )

  useEffect(() => {
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", onUnload)
    return () => window.removeEventListener("beforeunload", onUnload)
  }, [])

  return (
    <Prompt open={blocker.state === "blocked"} variant="confirmation">
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{t("settings.unsaved.title")}</Prompt.Title>
          <Prompt.Description>{t("settings.unsaved.text")}</Prompt.Description>
        </Prompt.Header>
        <Prompt.Footer>
          <Prompt.Cancel type="button" onClick={() => blocker.reset?.()}>
            {t("settings.unsaved.stay")}
          </Prompt.Cancel>
          <Prompt.Action type="button" onClick={() => blocker.proceed?.()}>
            {t("settings.unsaved.leave")}
          </Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}

/** How the dashboard marks that somebody goes because the work is done; the chatbot was deleted, for one. */
const isDone = (state: unknown): boolean =>
  state !== null && typeof state === "object" && "isSubmitSuccessful" in state && state.isSubmitSuccessful === true

export default UnsavedChanges
