import { Button, Text } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { useErrorText } from "../../hooks/use-error-text"

type TimelineEndProps = {
  hasMore: boolean
  isLoading: boolean
  error: unknown
  onMore: () => void
}

/** Older entries come by themselves when the end is near; the button is for whoever gets there otherwise. */
const TimelineEnd = ({ hasMore, isLoading, error, onMore }: TimelineEndProps) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const end = useRef<HTMLDivElement>(null)
  useNearEnd(end, onMore, hasMore && !isLoading && !error)

  return (
    <div ref={end} className="flex flex-col items-center gap-y-2 px-6 py-4">
      {error !== null && error !== undefined && (
        <Text size="small" role="alert" className="text-ui-fg-error">
          {errorText(error)}
        </Text>
      )}
      {hasMore ? (
        <Button size="small" variant="secondary" isLoading={isLoading} onClick={onMore}>
          {t("history.timeline.older")}
        </Button>
      ) : (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("history.timeline.start")}
        </Text>
      )}
    </div>
  )
}

const NEAR = "600px"

const useNearEnd = (end: React.RefObject<HTMLElement>, onReach: () => void, isWaiting: boolean) => {
  const reach = useRef(onReach)
  reach.current = onReach

  useEffect(() => {
    const element = end.current
    if (!element || !isWaiting || typeof IntersectionObserver === "undefined") {
      return
    }
    const observer = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && reach.current(),
      { root: element.closest("main"), rootMargin: NEAR }
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [end, isWaiting])
}

export default TimelineEnd
