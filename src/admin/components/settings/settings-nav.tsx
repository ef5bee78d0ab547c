import { clx } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

/** Links to the sections of the page, with the one in sight marked. */
const SettingsNav = () => {
  const { t } = useTranslation("chatCrm")
  const sections = [
    { id: "features", label: t("features.title") },
    { id: "channels", label: t("channels.title") },
    { id: "ai", label: t("enrichment.title") },
    { id: "intents", label: t("named.title") },
    { id: "alerts", label: t("rules.nav") },
    { id: "pipeline", label: t("pipeline.title") },
    { id: "team", label: t("team.title") },
    { id: "general", label: t("general.title") },
  ]
  const inSight = useSectionInSight(sections.map(({ id }) => id).join())
  const [chosen, setChosen] = useChosenUntilScrolled()
  const current = chosen ?? inSight

  return (
    <nav
      aria-label={t("settings.sections")}
      className="flex flex-wrap gap-1 px-1 lg:sticky lg:top-3 lg:w-36 lg:shrink-0 lg:flex-col lg:py-1"
    >
      {sections.map(({ id, label }) => (
        <Link
          key={id}
          to={`#${id}`}
          replace
          onClick={() => setChosen(id)}
          aria-current={id === current ? "true" : undefined}
          className={clx(
            "txt-compact-small-plus transition-fg focus-visible:shadow-borders-focus rounded-md px-2 py-1.5 outline-none",
            id === current
              ? "text-ui-fg-base bg-ui-bg-base-pressed"
              : "text-ui-fg-subtle hover:text-ui-fg-base hover:bg-ui-bg-base-hover"
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}

/** What was chosen last, for as long as nobody scrolls: the end of the page cannot always be scrolled up to the top. */
const useChosenUntilScrolled = () => {
  const [chosen, setChosen] = useState<string>()

  useEffect(() => {
    const forget = () => setChosen(undefined)
    const gestures = ["wheel", "touchmove", "keydown"]
    gestures.forEach((gesture) => window.addEventListener(gesture, forget, { passive: true }))
    return () => gestures.forEach((gesture) => window.removeEventListener(gesture, forget))
  }, [])

  return [chosen, setChosen] as const
}

/** The first section that is in the upper part of the window. */
const useSectionInSight = (ids: string): string | undefined => {
  const [inSight, setInSight] = useState<string[]>([])

  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) =>
        setInSight((known) =>
          entries.reduce(
            (seen, { target, isIntersecting }) => {
              const others = seen.filter((id) => id !== target.id)
              return isIntersecting ? [...others, target.id] : others
            },
            known
          )
        ),
      { rootMargin: "-120px 0px -60% 0px" }
    )
    ids.split(",").forEach((id) => {
      const section = document.getElementById(id)
      section && observer.observe(section)
    })
    return () => observer.disconnect()
  }, [ids])

  return ids.split(",").find((id) => inSight.includes(id))
}

export default SettingsNav
