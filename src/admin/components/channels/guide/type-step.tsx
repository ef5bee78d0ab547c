import { TriangleRightMini } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { CHANNEL_TYPES } from "../../../lib/channel-types"
import type { ChannelType } from "../../../lib/types"
import ChannelIcon from "../channel-icon"
import { GuideBody } from "./guide-layout"

const TypeStep = ({ onChoose }: { onChoose: (type: ChannelType) => void }) => {
  const { t } = useTranslation("chatCrm")

  return (
    <GuideBody title={t("channels.add.title")} text={t("channels.add.text")}>
      <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        {CHANNEL_TYPES.map(({ type, platform }) => (
          <li key={type} className="flex">
            <button
              type="button"
              onClick={() => onChoose(type)}
              className="bg-ui-bg-component shadow-elevation-card-rest hover:bg-ui-bg-component-hover focus-visible:shadow-borders-focus transition-fg flex w-full items-center gap-x-3 rounded-lg p-4 text-left outline-none"
            >
              <ChannelIcon platform={platform} />
              <span className="flex min-w-0 flex-1 flex-col gap-y-0.5">
                <span className="txt-compact-small-plus text-ui-fg-base">
                  {t(`channelTypes.${type}.name`)}
                </span>
                <span className="txt-small text-ui-fg-subtle text-pretty">
                  {t(`channelTypes.${type}.hint`)}
                </span>
              </span>
              <TriangleRightMini aria-hidden className="text-ui-fg-muted shrink-0" />
            </button>
          </li>
        ))}
      </ul>
    </GuideBody>
  )
}

export default TypeStep
