import { useTranslation } from "react-i18next"

/** A breadcrumb in the reader's language; `label` is a key of this plugin's texts. */
const Crumb = ({ label }: { label: string }) => {
  const { t } = useTranslation("chatCrm")

  return <>{t(label)}</>
}

export default Crumb
