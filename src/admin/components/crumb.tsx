import { useTranslation } from "react-i18next"

/** A breadcrumb in the reader's language; `label` is a key of this plugin's texts. */
const Crumb = ({ label }: { label: string }) => {
  const { t } = useTranslation("chatCrm")

  return (
    <span className="text-ui-fg-subtle inline-block max-w-[9ch] truncate whitespace-nowrap align-bottom sm:max-w-none">
      {t(label)}
    </span>
  )
}

export default Crumb
