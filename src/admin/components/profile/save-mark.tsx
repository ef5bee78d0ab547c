import { CheckMini, Spinner } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import type { SaveStatus } from "../../lib/field-save"

/** Quietly beside a field: that it is being saved, and for a moment that it was. Heard through the page's one voice. */
const SaveMark = ({ status }: { status: SaveStatus }) => {
  const { t } = useTranslation("chatCrm")

  if (status === "saving") {
    return (
      <span className="txt-compact-xsmall text-ui-fg-subtle flex shrink-0 items-center gap-x-1">
        <Spinner aria-hidden className="animate-spin" />
        {t("profile.save.saving")}
      </span>
    )
  }

  return status === "saved" ? (
    <span ref={fadeOut} className="txt-compact-xsmall text-ui-tag-green-text flex shrink-0 items-center gap-x-0.5">
      <CheckMini aria-hidden />
      {t("profile.save.saved")}
    </span>
  ) : null
}

const fadeOut = (mark: HTMLElement | null) => {
  mark?.animate([{ opacity: 1 }, { opacity: 0 }], { delay: 2_400, duration: 600, fill: "forwards" })
}

export default SaveMark
