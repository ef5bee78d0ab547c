import { MagnifyingGlass } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import MessagePanel from "./message-panel"

const NoMatches = ({ onClear }: { onClear: () => void }) => {
  const { t } = useTranslation("chatCrm")

  return (
    <MessagePanel
      icon={<MagnifyingGlass />}
      title={t("filters.noMatches")}
      text={t("filters.noMatchesText")}
    >
      <Button size="small" variant="secondary" onClick={onClear}>
        {t("filters.clear")}
      </Button>
    </MessagePanel>
  )
}

export default NoMatches
