import { TriangleDownMini, TriangleRightMini } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { INTENT_FILTERS } from "../../lib/types"

/** All levels side by side, for those who wonder which one fits. */
const IntentHelp = () => {
  const { t } = useTranslation("chatCrm")
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)

  return (
    <div className="flex flex-col items-start gap-y-2">
      <Button
        type="button"
        size="small"
        variant="transparent"
        className="text-ui-fg-subtle -ml-2 gap-x-1 px-2"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen((open) => !open)}
      >
        {isOpen ? <TriangleDownMini aria-hidden /> : <TriangleRightMini aria-hidden />}
        {t("intents.what")}
      </Button>
      <dl id={id} hidden={!isOpen} className={isOpen ? "grid gap-3 sm:grid-cols-2" : undefined}>
        {isOpen &&
          INTENT_FILTERS.map((level) => (
            <div key={level} className="flex flex-col gap-y-0.5">
              <dt className="txt-compact-small-plus text-ui-fg-base">{t(`intents.${level}.name`)}</dt>
              <dd>
                <Text size="small" className="text-ui-fg-subtle">
                  {t(`intents.${level}.meaning`)} {t(`intents.${level}.advice`)}
                </Text>
              </dd>
            </div>
          ))}
      </dl>
    </div>
  )
}

export default IntentHelp
