import { Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNow } from "../hooks/use-now"
import { exactTime, parseTime, relativeTime } from "../lib/time"

type RelativeTimeProps = { value: string | null | undefined; fallback: string }

/** How long ago, in the reader's language; the exact time on hover. */
const RelativeTime = ({ value, fallback }: RelativeTimeProps) => {
  const { i18n } = useTranslation()
  const now = useNow()
  const date = parseTime(value)

  if (!date) {
    return <span className="text-ui-fg-subtle">{fallback}</span>
  }

  return (
    <Tooltip content={exactTime(date, i18n.language)} maxWidth={320}>
      <time dateTime={date.toISOString()}>{relativeTime(date, now, i18n.language)}</time>
    </Tooltip>
  )
}

export default RelativeTime
