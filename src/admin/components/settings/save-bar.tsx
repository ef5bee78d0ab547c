import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

type SaveBarProps = { section: string; hasChanges: boolean; isSaving: boolean; onDiscard: () => void }

/**
 * The end of a form that is edited in place: whether something is unsaved, and what to do about it. The page has several of
 * them, so that the buttons are named with their section for those who hear them out of place.
 */
const SaveBar = ({ section, hasChanges, isSaving, onDiscard }: SaveBarProps) => {
  const { t } = useTranslation("chatCrm")

  return (
    <div className="flex flex-wrap items-center justify-end gap-x-3 gap-y-2 px-6 py-4">
      <Text size="small" className="text-ui-fg-subtle" aria-live="polite">
        {hasChanges && t("settings.unsaved.mark")}
      </Text>
      {hasChanges && (
        <Button
          size="small"
          type="button"
          variant="secondary"
          disabled={isSaving}
          onClick={onDiscard}
          aria-label={t("settings.unsaved.discardOf", { section })}
        >
          {t("settings.unsaved.discard")}
        </Button>
      )}
      <Button
        size="small"
        type="submit"
        disabled={!hasChanges}
        isLoading={isSaving}
        aria-label={t("settings.saveOf", { section })}
      >
        {t("actions.save")}
      </Button>
    </div>
  )
}

export default SaveBar
