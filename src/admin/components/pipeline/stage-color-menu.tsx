import { DropdownMenu, IconButton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { badgeColor } from "../../lib/status-color"
import { STAGE_COLORS } from "./draft"

const DOTS = {
  green: "bg-ui-tag-green-icon",
  red: "bg-ui-tag-red-icon",
  orange: "bg-ui-tag-orange-icon",
  blue: "bg-ui-tag-blue-icon",
  purple: "bg-ui-tag-purple-icon",
  grey: "bg-ui-tag-neutral-icon",
}

export const ColorDot = ({ color }: { color: string }) => (
  <span className={`${DOTS[badgeColor(color)]} inline-block size-2.5 shrink-0 rounded-sm`} />
)

type StageColorMenuProps = { name: string; color: string; onChange: (color: string) => void }

const StageColorMenu = ({ name, color, onChange }: StageColorMenuProps) => {
  const { t } = useTranslation("chatCrm")
  const known = badgeColor(color)

  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton
          type="button"
          variant="primary"
          className="shrink-0"
          aria-label={t("pipeline.colorOf", { name, color: t(`pipeline.colors.${known}`) })}
        >
          <ColorDot color={known} />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="start">
        <DropdownMenu.RadioGroup value={known} onValueChange={onChange}>
          {STAGE_COLORS.map((name) => (
            <DropdownMenu.RadioItem key={name} value={name}>
              <span className="flex items-center gap-x-2">
                <ColorDot color={name} />
                {t(`pipeline.colors.${name}`)}
              </span>
            </DropdownMenu.RadioItem>
          ))}
        </DropdownMenu.RadioGroup>
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}

export default StageColorMenu
