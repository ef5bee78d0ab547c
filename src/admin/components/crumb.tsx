import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useCrumbWidth } from "../hooks/use-crumb-width"

/** A breadcrumb in the reader's language; `label` is a key of this plugin's texts. */
const Crumb = ({ label }: { label: string }) => {
  const { t } = useTranslation("chatCrm")
  const width = useCrumbWidth()

  return (
    <span className={clx("text-ui-fg-subtle inline-block truncate whitespace-nowrap align-bottom sm:max-w-none", width)}>
      {t(label)}
    </span>
  )
}

export default Crumb
