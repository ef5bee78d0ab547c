import { useTranslation } from "react-i18next"
import { exactTime, parseTime } from "../lib/time"

type ExactTimeProps = { value: string | null; fallback: string }

const ExactTime = ({ value, fallback }: ExactTimeProps) => {
  const { i18n } = useTranslation()
  const date = parseTime(value)

  return date ? (
    <time dateTime={date.toISOString()} className="text-ui-fg-base">
      {exactTime(date, i18n.language)}
    </time>
  ) : (
    <span className="text-ui-fg-subtle">{fallback}</span>
  )
}

export default ExactTime
