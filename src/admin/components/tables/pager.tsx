import { Button, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

type PagerProps = {
  summary: string
  onPrevious: (() => void) | undefined
  onNext: (() => void) | undefined
  /** What else there is to choose, such as the size of a page. */
  children?: ReactNode
}

const Pager = ({ summary, onPrevious, onNext, children }: PagerProps) => {
  const { t } = useTranslation("chatCrm")

  return (
    <nav
      aria-label={t("paging.label")}
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4"
    >
      <Text size="small" leading="compact" className="text-ui-fg-subtle" aria-live="polite">
        {summary}
      </Text>
      <div className="flex shrink-0 items-center gap-x-2">
        {children}
        <Button
          size="small"
          variant="transparent"
          disabled={!onPrevious}
          onClick={onPrevious}
        >
          {t("paging.previous")}
        </Button>
        <Button size="small" variant="transparent" disabled={!onNext} onClick={onNext}>
          {t("paging.next")}
        </Button>
      </div>
    </nav>
  )
}

export default Pager
