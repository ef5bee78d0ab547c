import { Hint, Input, Label, Select } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { PLATFORMS, type ImportAdjustment, type ImportOptions } from "../../lib/types"

type RowDefaultsProps = {
  options: ImportOptions
  /** Whether a column of the file says which platform a row is of. */
  hasPlatforms: boolean
  onAdjust: (adjustment: ImportAdjustment) => void
}

/** No platform is called so. */
const NONE = "none"
/** The API takes no longer one. */
const MAX_ACCOUNT = 512

/** Where customers come from whose rows do not say so, as in files of other systems. */
const RowDefaults = ({ options, hasPlatforms, onAdjust }: RowDefaultsProps) => {
  const { t } = useTranslation("chatCrm")
  const id = useId()
  const [account, setAccount] = useState(options.account ?? "")

  const keepAccount = () => {
    const given = account.trim() || null
    if (given !== options.account) {
      onAdjust({ account: given })
    }
  }

  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      <div className="flex flex-col gap-y-2">
        <Label size="small" weight="plus" htmlFor={`${id}-platform`}>
          {t("imports.options.platform")}
        </Label>
        <Select
          value={options.platform ?? NONE}
          onValueChange={(value) => onAdjust({ platform: PLATFORMS.find((platform) => platform === value) ?? null })}
        >
          <Select.Trigger id={`${id}-platform`} aria-describedby={`${id}-platform-hint`}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            <Select.Item value={NONE}>
              <span className="text-ui-fg-subtle">{t("imports.options.noPlatform")}</span>
            </Select.Item>
            {PLATFORMS.map((platform) => (
              <Select.Item key={platform} value={platform}>
                {t(`platforms.${platform}`)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
        <Hint id={`${id}-platform-hint`}>
          {hasPlatforms ? t("imports.options.platformSome") : t("imports.options.platformAll")}
        </Hint>
      </div>
      <div className="flex flex-col gap-y-2">
        <Label size="small" weight="plus" htmlFor={`${id}-account`}>
          {t("imports.options.account")}
        </Label>
        <Input
          id={`${id}-account`}
          aria-describedby={`${id}-account-hint`}
          value={account}
          maxLength={MAX_ACCOUNT}
          autoComplete="off"
          onChange={({ target }) => setAccount(target.value)}
          onBlur={keepAccount}
          onKeyDown={({ key }) => key === "Enter" && keepAccount()}
        />
        <Hint id={`${id}-account-hint`}>{t("imports.options.accountHint")}</Hint>
      </div>
    </div>
  )
}

export default RowDefaults
