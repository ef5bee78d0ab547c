import { ArrowPath } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { formatCount } from "../../../lib/time"

type NewsPillProps = { news: number; isBehind: boolean; onShow: () => void }

/** Floats over the list and takes no room in it, so that nothing moves when it comes or goes. */
const NewsPill = ({ news, isBehind, onShow }: NewsPillProps) => {
  const { t, i18n } = useTranslation("chatCrm")

  return (
    <div aria-live="polite" className="pointer-events-none sticky top-2 z-[2] flex h-0 justify-center">
      {isBehind && (
        <span className="bg-ui-bg-component shadow-elevation-flyout pointer-events-auto mt-2.5 flex h-7 shrink-0 rounded-full">
          <Button size="small" variant="secondary" onClick={onShow} className="rounded-full">
            <ArrowPath className="text-ui-fg-muted" />
            {news > 0
              ? t("customers.news.waiting", { count: news, formatted: formatCount(news, i18n.language) })
              : t("customers.news.moved")}
          </Button>
        </span>
      )}
    </div>
  )
}

export default NewsPill
