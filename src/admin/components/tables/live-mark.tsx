import { Text, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** Says that the list keeps itself up to date, or that for the moment it cannot. */
const LiveMark = ({ isStale }: { isStale: boolean }) => {
  const { t } = useTranslation("chatCrm")

  return (
    <Tooltip content={isStale ? t("live.staleHint") : t("live.hint")}>
      <span className="flex items-center gap-x-1.5" role="status">
        <span
          aria-hidden
          className={`size-1.5 rounded-full ${
            isStale ? "bg-ui-tag-orange-icon" : "bg-ui-tag-green-icon"
          }`}
        />
        <Text size="xsmall" leading="compact" className="text-ui-fg-subtle">
          {isStale ? t("live.stale") : t("live.label")}
        </Text>
      </span>
    </Tooltip>
  )
}

export default LiveMark
