import { clx, Skeleton, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { formatCount } from "../../lib/time"

type StatTileProps = {
  label: string
  mark?: ReactNode
  /** Null where the number could not be had. */
  count: number | null | undefined
  isPressed: boolean
  /** Pressed is how it usually is, and nothing to look at. */
  isUsual?: boolean
  onPress: () => void
}

/** A number of customers, and the way to see exactly these. */
const StatTile = ({ label, mark, count, isPressed, isUsual = false, onPress }: StatTileProps) => {
  const { i18n } = useTranslation("chatCrm")

  return (
    <button
      type="button"
      aria-pressed={isPressed}
      onClick={onPress}
      className={clx(
        "transition-fg flex min-w-0 items-center justify-between gap-x-2 px-3 py-2.5 text-left outline-none",
        "sm:flex-col sm:items-start sm:gap-y-1 sm:px-4 sm:py-3",
        "focus-visible:shadow-[inset_0_0_0_2px_var(--border-interactive)]",
        isPressed && !isUsual
          ? "bg-ui-bg-highlight hover:bg-ui-bg-highlight-hover"
          : "bg-ui-bg-base hover:bg-ui-bg-base-hover"
      )}
    >
      <span className="flex min-w-0 max-w-full items-center gap-x-1.5">
        {mark}
        <Text as="span" size="xsmall" leading="compact" className="text-ui-fg-subtle truncate">
          {label}
        </Text>
      </span>
      {count === undefined ? (
        <Skeleton className="h-5 w-8" />
      ) : (
        <Text as="span" leading="compact" weight="plus" className="tabular-nums">
          {count === null ? "–" : formatCount(count, i18n.language)}
        </Text>
      )}
    </button>
  )
}

export default StatTile
