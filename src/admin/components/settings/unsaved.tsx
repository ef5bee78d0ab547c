import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { useBlocker } from "react-router-dom"
import { isWorkDone } from "../../lib/is-work-done"
import LeavePrompt from "../forms/leave-prompt"

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
      pathname !== within && !pathname.startsWith(`${within}/`) && !isWorkDone(state)
  )

  useEffect(() => {
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", onUnload)
    return () => window.removeEventListener("beforeunload", onUnload)
  }, [])

  return (
    <LeavePrompt
      open={blocker.state === "blocked"}
      blocker={blocker}
      title={t("settings.unsaved.title")}
      text={t("settings.unsaved.text")}
      stay={t("settings.unsaved.stay")}
      leave={t("settings.unsaved.leave")}
    />
  )
}

export default UnsavedChanges
