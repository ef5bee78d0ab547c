import { Funnel } from "@medusajs/icons"
import { Button, DropdownMenu } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { PLATFORMS, type Platform } from "../../lib/types"
import PlatformLabel from "./platform-label"

type PlatformFilterProps = { chosen: Platform[]; onChange: (chosen: Platform[]) => void }

const PlatformFilter = ({ chosen, onChange }: PlatformFilterProps) => {
  const { t } = useTranslation("chatCrm")

  const toggle = (platform: Platform) =>
    onChange(
      PLATFORMS.filter((item) =>
        item === platform ? !chosen.includes(item) : chosen.includes(item)
      )
    )

  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button size="small" variant="secondary">
          <Funnel className="text-ui-fg-subtle" />
          {chosen.length > 0
            ? chosen.map((platform) => t(`platforms.${platform}`)).join(", ")
            : t("filters.platform")}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end">
        {PLATFORMS.map((platform) => (
          <DropdownMenu.CheckboxItem
            key={platform}
            checked={chosen.includes(platform)}
            onSelect={(event) => event.preventDefault()}
            onCheckedChange={() => toggle(platform)}
          >
            <PlatformLabel platform={platform} />
          </DropdownMenu.CheckboxItem>
        ))}
        <DropdownMenu.Separator />
        <DropdownMenu.Item disabled={chosen.length === 0} onClick={() => onChange([])}>
          {t("filters.clear")}
        </DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}

export default PlatformFilter
