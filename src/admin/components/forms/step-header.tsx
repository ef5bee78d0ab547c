import { RouteFocusModal } from "@medusajs/dashboard/components"
import { CheckCircleSolid, CircleDottedLine, CircleHalfSolid, XMark } from "@medusajs/icons"
import { IconButton, clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

type StepHeaderProps = {
  /** What the list of steps says to those who cannot see it. */
  label: string
  /** Their names, in their order. */
  steps: string[]
  /** Which of them it is, from nought. */
  current: number
}

/** The close button of a full page that goes step by step, and how far it is. On a phone only the current one keeps its name. */
const StepHeader = ({ label, steps, current }: StepHeaderProps) => {
  const { t } = useTranslation("chatCrm")

  return (
    <div className="border-ui-border-base flex items-stretch border-b">
      <div className="border-ui-border-base flex items-center border-r px-4 py-2.5">
        <RouteFocusModal.Close asChild>
          <IconButton size="small" type="button" variant="transparent" aria-label={t("actions.close")}>
            <XMark />
          </IconButton>
        </RouteFocusModal.Close>
      </div>
      <ol aria-label={label} className="flex min-w-0 flex-1 items-stretch">
        {steps.map((name, index) => (
          <li
            key={name}
            aria-current={index === current ? "step" : undefined}
            className={clx(
              "txt-compact-small-plus border-ui-border-base flex items-center gap-x-2 border-r px-4",
              index === current ? "bg-ui-bg-base text-ui-fg-base max-sm:flex-1" : "bg-ui-bg-subtle text-ui-fg-subtle",
              "sm:w-44"
            )}
          >
            <StepIcon isDone={index < current} isCurrent={index === current} />
            <span className={clx("truncate", index !== current && "max-sm:sr-only")}>{name}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

const StepIcon = ({ isDone, isCurrent }: { isDone: boolean; isCurrent: boolean }) =>
  isDone ? (
    <CheckCircleSolid aria-hidden className="text-ui-fg-interactive shrink-0" />
  ) : isCurrent ? (
    <CircleHalfSolid aria-hidden className="text-ui-fg-interactive shrink-0" />
  ) : (
    <CircleDottedLine aria-hidden className="shrink-0" />
  )

export default StepHeader
