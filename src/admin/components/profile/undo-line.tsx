import { ArrowUturnLeft } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

type UndoLineProps = { text: string; label: string; onUndo: () => void }

/** What was just removed, with the way back where it stood: it does not vanish while somebody looks for it. */
const UndoLine = ({ text, label, onUndo }: UndoLineProps) => {
  const { t } = useTranslation("chatCrm")

  return (
    <div className="flex min-w-0 items-center gap-x-2">
      <Text size="small" className="text-ui-fg-subtle min-w-0 truncate">
        <bdi>{text}</bdi>
      </Text>
      <Button type="button" size="small" variant="transparent" className="shrink-0" aria-label={label} onClick={onUndo}>
        <ArrowUturnLeft />
        {t("profile.undo")}
      </Button>
    </div>
  )
}

export default UndoLine
