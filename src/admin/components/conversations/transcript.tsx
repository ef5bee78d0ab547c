import { Button, Text } from "@medusajs/ui"
import { Fragment, useRef } from "react"
import { useTranslation } from "react-i18next"
import { useKeepScroll } from "../../hooks/use-keep-scroll"
import { useShowMarked, type MarkedMessage } from "../../hooks/use-marked-message"
import { dayLabel, isSameDay } from "../../lib/time"
import type { Message } from "../../lib/types"
import MessageBubble from "./message-bubble"

type TranscriptProps = {
  messages: Message[]
  hasOlder: boolean
  isLoadingOlder: boolean
  onLoadOlder: () => void
  /** The message that somebody came for, and whether it was looked for in vain. */
  marked?: MarkedMessage
}

const Transcript = ({ messages, hasOlder, isLoadingOlder, onLoadOlder, marked }: TranscriptProps) => {
  const { t, i18n } = useTranslation("chatCrm")
  const scroller = useRef<HTMLDivElement>(null)
  useKeepScroll(scroller, messages)
  useShowMarked(scroller, marked)

  if (messages.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-16 text-center">
        {t("transcript.empty")}
      </Text>
    )
  }

  return (
    <div
      ref={scroller}
      tabIndex={0}
      role="log"
      aria-label={t("transcript.title")}
      className="focus-visible:shadow-borders-focus flex-1 overflow-y-auto overflow-x-hidden px-4 py-4 outline-none sm:px-6"
    >
      {marked?.isMissing && (
        <Text size="small" role="status" className="text-ui-fg-subtle pb-4 text-center text-pretty">
          {t("enrichment.evidence.missing")}
        </Text>
      )}
      {hasOlder && (
        <div className="flex justify-center pb-4">
          <Button
            size="small"
            variant="secondary"
            isLoading={isLoadingOlder}
            onClick={onLoadOlder}
          >
            {t("transcript.older")}
          </Button>
        </div>
      )}
      <ol className="flex flex-col gap-y-3">
        {messages.map((message, index) => (
          <Fragment key={message.id}>
            {startsDay(message, messages[index - 1]) && (
              <li className="flex items-center gap-x-3 py-1">
                <span aria-hidden className="bg-ui-border-base h-px flex-1" />
                <Text size="xsmall" weight="plus" className="text-ui-fg-subtle">
                  {dayLabel(new Date(message.sent_at), i18n.language)}
                </Text>
                <span aria-hidden className="bg-ui-border-base h-px flex-1" />
              </li>
            )}
            <MessageBubble message={message} isMarked={message.id === marked?.id} />
          </Fragment>
        ))}
      </ol>
    </div>
  )
}

const startsDay = (message: Message, previous: Message | undefined): boolean =>
  !previous || !isSameDay(new Date(message.sent_at), new Date(previous.sent_at))

export default Transcript
