import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { CHANNEL_TYPES } from "../../lib/channel-types"
import type { ChannelType } from "../../lib/types"
import ChannelIcon from "./channel-icon"

type ChannelTypePickerProps = { value: ChannelType; onChange: (type: ChannelType) => void }

const ChannelTypePicker = ({ value, onChange }: ChannelTypePickerProps) => {
  const { t } = useTranslation("chatCrm")

  return (
    <fieldset className="flex flex-col gap-y-2">
      <legend className="txt-compact-small-plus text-ui-fg-base pb-2">
        {t("channels.add.type")}
      </legend>
      {CHANNEL_TYPES.map(({ type, platform }) => (
        <label
          key={type}
          className={clx(
            "bg-ui-bg-base flex cursor-pointer items-start gap-x-3 rounded-lg p-3",
            "has-[:focus-visible]:shadow-borders-focus",
            type === value ? "shadow-borders-interactive-with-active" : "shadow-borders-base"
          )}
        >
          <input
            type="radio"
            name="channel-type"
            value={type}
            checked={type === value}
            onChange={() => onChange(type)}
            className="sr-only"
          />
          <ChannelIcon platform={platform} />
          <span className="flex min-w-0 flex-col gap-y-0.5">
            <span className="txt-compact-small-plus text-ui-fg-base">
              {t(`channelTypes.${type}.name`)}
            </span>
            <span className="txt-small text-ui-fg-subtle">{t(`channelTypes.${type}.hint`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

export default ChannelTypePicker
