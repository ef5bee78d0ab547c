import { ArrowUpRightMini } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import type { GuideStep } from "../../../lib/channel-types"
import { backendUrl } from "../../../lib/sdk"
import type { ChannelType } from "../../../lib/types"
import MarkedText from "./marked-text"

type GuideStepsProps = { type: ChannelType; phase: "prepare" | "connect"; steps: GuideStep[] }

/** What to do at the platform, one numbered sentence after the other, with the page it happens on. */
const GuideSteps = ({ type, phase, steps }: GuideStepsProps) => {
  const { t } = useTranslation("chatCrm")
  const { hostname: host } = new URL(backendUrl())

  return (
    <ol className="flex flex-col gap-y-4">
      {steps.map(({ key, link }, index) => (
        <li key={key} className="flex gap-x-3">
          <span
            aria-hidden
            className="bg-ui-bg-component shadow-borders-base txt-compact-xsmall-plus text-ui-fg-subtle mt-px flex size-5 shrink-0 items-center justify-center rounded-full"
          >
            {index + 1}
          </span>
          <div className="flex min-w-0 flex-col items-start gap-y-1">
            <p className="txt-small text-ui-fg-subtle text-pretty">
              <MarkedText text={t(`channelTypes.${type}.${phase}.${key}`, { host })} />
            </p>
            {link && <PlatformLink href={link} />}
          </div>
        </li>
      ))}
    </ol>
  )
}

const PlatformLink = ({ href }: { href: string }) => {
  const { t } = useTranslation("chatCrm")

  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      className="txt-compact-small-plus text-ui-fg-base hover:text-ui-fg-subtle underline underline-offset-2 focus-visible:shadow-borders-focus inline-flex items-center gap-x-0.5 rounded-sm outline-none"
    >
      {href.replace("https://", "")}
      <ArrowUpRightMini aria-hidden />
      <span className="sr-only">{t("attachments.opensInNewTab")}</span>
    </a>
  )
}

export default GuideSteps
