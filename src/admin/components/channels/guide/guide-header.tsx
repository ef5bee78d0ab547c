import { RouteFocusModal } from "@medusajs/dashboard/components"
import { CheckCircleSolid, CircleDottedLine, CircleHalfSolid, XMark } from "@medusajs/icons"
import { IconButton, clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

export const GUIDE_PHASES = ["type", "credentials", "connect"] as const
export type GuidePhase = (typeof GUIDE_PHASES)[number]

/** The close button, and how far the guide has come. On a phone only the current step keeps its name. */
const GuideHeader = ({ phase }: { phase: GuidePhase }) => {
  const { t } = useTranslation("chatCrm")
  const current = GUIDE_PHASES.indexOf(phase)

  return (
    <div className="border-ui-border-base flex items-stretch border-b">
      <div className="border-ui-border-base flex items-center border-r px-4 py-2.5">
        <RouteFocusModal.Close asChild>
          <IconButton size="small" type="button" variant="transparent" aria-label={t("actions.close")}>
            <XMark />
          </IconButton>
        </RouteFocusModal.Close>
      </div>
      <ol
        aria-label={t("channels.guide.progress", { step: current + 1 })}
        className="flex min-w-0 flex-1 items-stretch"
      >
        {GUIDE_PHASES.map((name, index) => (
          <li
            key={name}
            aria-current={index === current ? "step" : undefined}
            className={clx(
              "txt-compact-small-plus border-ui-border-base flex items-center gap-x-2 border-r px-4",
              index === current
                ? "bg-ui-bg-base text-ui-fg-base max-sm:flex-1"
                : "bg-ui-bg-subtle text-ui-fg-subtle",
              "sm:w-44"
            )}
          >
            <PhaseIcon isDone={index < current} isCurrent={index === current} />
            <span className={clx("truncate", index !== current && "max-sm:sr-only")}>
              {t(`channels.guide.${name}`)}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}

const PhaseIcon = ({ isDone, isCurrent }: { isDone: boolean; isCurrent: boolean }) =>
  isDone ? (
    <CheckCircleSolid aria-hidden className="text-ui-fg-interactive shrink-0" />
  ) : isCurrent ? (
    <CircleHalfSolid aria-hidden className="text-ui-fg-interactive shrink-0" />
  ) : (
    <CircleDottedLine aria-hidden className="shrink-0" />
  )

export default GuideHeader
