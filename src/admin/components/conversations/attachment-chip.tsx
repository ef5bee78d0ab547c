import { ArrowUpRightOnBox, PaperClip } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { safeLink } from "../../lib/message-content"
import type { Attachment } from "../../lib/types"

const KNOWN_TYPES = ["image", "video", "audio", "file", "location", "sticker", "link"] as const

/** Never loads what it names: an image from outside would tell its sender who looked, and when. */
const AttachmentChip = ({ attachment }: { attachment: Attachment }) => {
  const { t } = useTranslation("chatCrm")
  const type = KNOWN_TYPES.find((known) => known === attachment.type) ?? "other"
  const label = attachment.title?.trim() || t(`attachments.${type}`)
  const href = safeLink(attachment.url)

  const chip =
    "txt-compact-xsmall-plus bg-ui-bg-base shadow-borders-base text-ui-fg-subtle inline-flex max-w-full items-center gap-x-1.5 rounded-md px-2 py-1"

  if (!href) {
    return (
      <span className={chip}>
        <PaperClip aria-hidden />
        <bdi className="truncate">{label}</bdi>
      </span>
    )
  }

  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      title={href}
      className={`${chip} hover:text-ui-fg-base focus-visible:shadow-borders-focus outline-none`}
    >
      <PaperClip aria-hidden />
      <bdi className="truncate">{label}</bdi>
      <ArrowUpRightOnBox aria-hidden />
      <span className="sr-only">{t("attachments.opensInNewTab")}</span>
    </a>
  )
}

export default AttachmentChip
