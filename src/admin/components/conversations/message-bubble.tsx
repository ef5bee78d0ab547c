import { Text, clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { buttonsOf, textOf } from "../../lib/message-content"
import { clockTime } from "../../lib/time"
import type { Message } from "../../lib/types"
import AttachmentChip from "./attachment-chip"

type MessageBubbleProps = { message: Message; isMarked?: boolean }

/** The customer on the left, the shop's side on the right. Whatever was written is shown as text, never as markup. */
const MessageBubble = ({ message, isMarked = false }: MessageBubbleProps) => {
  const { t, i18n } = useTranslation("chatCrm")
  const isCustomer = message.sender === "customer"

  return (
    <li data-marked={isMarked || undefined} className={clx("flex flex-col gap-y-1", isCustomer ? "items-start" : "items-end")}>
      <div
        className={clx(
          "flex max-w-[85%] flex-col gap-y-2 rounded-2xl px-3.5 py-2.5",
          isMarked && "!shadow-borders-interactive-with-active",
          isCustomer
            ? "bg-ui-bg-component shadow-borders-base rounded-bl-md"
            : message.sender === "staff"
              ? "bg-ui-tag-purple-bg rounded-br-md"
              : "bg-ui-tag-blue-bg rounded-br-md"
        )}
      >
        {isMarked && <span className="sr-only">{t("enrichment.evidence.marked")}</span>}
        {message.deleted_at ? (
          <Remark text={t("transcript.deleted")} />
        ) : (
          <MessageContent message={message} />
        )}
      </div>
      <Text size="xsmall" leading="compact" className="text-ui-fg-subtle px-1">
        {t(`senders.${message.sender}`)}
        {" · "}
        <time dateTime={message.sent_at}>
          {clockTime(new Date(message.sent_at), i18n.language)}
        </time>
        {message.edited_at && !message.deleted_at && ` · ${t("transcript.edited")}`}
      </Text>
    </li>
  )
}

const MessageContent = ({ message }: { message: Message }) => {
  const { t } = useTranslation("chatCrm")
  const text = textOf(message)
  const buttons = buttonsOf(message.payload)
  const attachments = message.attachments ?? []

  return (
    <>
      {message.kind === "button" && (
        <Text size="xsmall" weight="plus" className="text-ui-fg-subtle">
          {t("transcript.pressedButton")}
        </Text>
      )}
      {text && (
        <p
          dir="auto"
          className="txt-small text-ui-fg-base whitespace-pre-wrap break-words [overflow-wrap:anywhere]"
        >
          {text}
        </p>
      )}
      {attachments.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {attachments.map((attachment, index) => (
            <li key={index} className="min-w-0">
              <AttachmentChip attachment={attachment} />
            </li>
          ))}
        </ul>
      )}
      {buttons.length > 0 && (
        <ul aria-label={t("transcript.buttons")} className="flex flex-wrap gap-1.5">
          {buttons.map((label, index) => (
            <li
              key={index}
              dir="auto"
              className="txt-compact-xsmall-plus border-ui-border-strong text-ui-fg-subtle rounded-full border px-2.5 py-0.5"
            >
              {label}
            </li>
          ))}
        </ul>
      )}
      {!text && attachments.length === 0 && buttons.length === 0 && (
        <Remark text={t("transcript.noContent")} />
      )}
    </>
  )
}

/** What stands in for words: said by us, not by the writer. */
const Remark = ({ text }: { text: string }) => (
  <Text size="small" className="text-ui-fg-subtle italic">
    {text}
  </Text>
)

export default MessageBubble
