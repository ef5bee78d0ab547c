import { CheckCircleSolid, CircleMinusSolid } from "@medusajs/icons"
import { Text, clx } from "@medusajs/ui"
import { useRef, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { paths } from "../../../lib/paths"
import type { Channel } from "../../../lib/types"
import RelativeTime from "../../relative-time"

/** Whether messages arrive, as far as is known this moment. It turns green while one looks at it. */
const FirstMessage = ({ channel }: { channel: Channel }) => {
  const { t } = useTranslation("chatCrm")
  const wasWaiting = useRef(!channel.last_event_at)

  if (channel.last_event_at) {
    return (
      <Outcome
        icon={<CheckCircleSolid aria-hidden className="text-ui-tag-green-icon" />}
        title={
          <>
            {wasWaiting.current ? t("channels.first.received") : t("channels.first.receiving")}
            {", "}
            <RelativeTime value={channel.last_event_at} fallback="" />
          </>
        }
        className="border-ui-tag-green-border bg-ui-tag-green-bg"
      >
        <Link
          to={paths.conversations(channel.chatbot_id)}
          className="focus-visible:shadow-borders-focus rounded-sm underline underline-offset-2 outline-none"
        >
          {t("channels.first.see")}
        </Link>
      </Outcome>
    )
  }

  return channel.enabled ? (
    <Outcome icon={<Pulse />} title={t("channels.first.waiting")}>
      {t("channels.first.waitingHint")}
    </Outcome>
  ) : (
    <Outcome icon={<CircleMinusSolid aria-hidden />} title={t("channels.first.off")}>
      {t("channels.first.offHint")}
    </Outcome>
  )
}

type OutcomeProps = {
  icon: ReactNode
  title: ReactNode
  className?: string
  children: ReactNode
}

const Outcome = ({ icon, title, className, children }: OutcomeProps) => (
  <div
    role="status"
    className={clx(
      "flex items-start gap-x-3 rounded-lg border p-4",
      className ?? "bg-ui-bg-component border-ui-border-base"
    )}
  >
    <span className="flex size-5 shrink-0 items-center justify-center">{icon}</span>
    <div className="flex min-w-0 flex-col">
      <span className="txt-compact-small-plus text-ui-fg-base leading-5">{title}</span>
      <Text size="small" className="text-ui-fg-subtle">
        {children}
      </Text>
    </div>
  </div>
)

const Pulse = () => (
  <span aria-hidden className="relative flex size-2.5">
    <span className="bg-ui-tag-orange-icon absolute inline-flex size-full animate-ping rounded-full opacity-60 motion-reduce:animate-none" />
    <span className="bg-ui-tag-orange-icon relative inline-flex size-2.5 rounded-full" />
  </span>
)

export default FirstMessage
