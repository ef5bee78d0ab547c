import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { paths } from "../../lib/paths"
import { formatCount } from "../../lib/time"
import type { AlertCounts } from "../../lib/types"

export const SEGMENTS = ["open", "mine", "handled"] as const
export type Segment = (typeof SEGMENTS)[number]

type AlertSegmentsProps = { chatbotId: string; chosen: Segment; counts: AlertCounts | undefined }

/** Which alerts are shown: addresses, so links. */
const AlertSegments = ({ chatbotId, chosen, counts }: AlertSegmentsProps) => {
  const { t, i18n } = useTranslation("chatCrm")
  const numbers = { open: counts?.open ?? 0, mine: counts?.open_mine ?? 0, handled: 0 }

  return (
    <nav
      aria-label={t("alerts.show.label")}
      className="bg-ui-bg-subtle shadow-borders-base inline-flex max-w-full items-center gap-x-0.5 rounded-lg p-0.5"
    >
      {SEGMENTS.map((segment) => (
        <Link
          key={segment}
          to={paths.alerts(chatbotId, segment === "open" ? "" : `?show=${segment}`)}
          aria-current={segment === chosen ? "page" : undefined}
          className={clx(
            "txt-compact-small-plus transition-fg focus-visible:shadow-borders-focus rounded-md px-2.5 py-1 outline-none",
            segment === chosen
              ? "bg-ui-bg-base text-ui-fg-base shadow-elevation-card-rest"
              : "text-ui-fg-subtle hover:text-ui-fg-base"
          )}
        >
          {t(`alerts.show.${segment}`)}
          {numbers[segment] > 0 && (
            <span className="text-ui-fg-subtle tabular-nums"> {formatCount(numbers[segment], i18n.language)}</span>
          )}
        </Link>
      ))}
    </nav>
  )
}

export default AlertSegments
