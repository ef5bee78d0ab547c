import { Keyboard } from "@medusajs/icons"
import { IconButton, Kbd, Popover, Text, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

type KeysHintProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }

/** What the keyboard can do in the list. */
const KeysHint = ({ isOpen, onOpenChange }: KeysHintProps) => {
  const { t } = useTranslation("chatCrm")

  const shortcuts: [string[], string][] = [
    [["/"], t("customers.keys.search")],
    [["J", "↓"], t("customers.keys.down")],
    [["K", "↑"], t("customers.keys.up")],
    [["X"], t("customers.keys.tick")],
    [["B"], t("customers.keys.bulk")],
    [["Enter"], t("customers.keys.open")],
    [["Esc"], t("customers.keys.clear")],
    [["?"], t("customers.keys.help")],
  ]

  return (
    <Popover open={isOpen} onOpenChange={onOpenChange}>
      <Tooltip content={t("customers.keys.title")}>
        <Popover.Trigger asChild>
          <IconButton size="small" variant="transparent" aria-label={t("customers.keys.title")}>
            <Keyboard />
          </IconButton>
        </Popover.Trigger>
      </Tooltip>
      <Popover.Content align="end" className="w-72 px-3 py-2 outline-none" aria-label={t("customers.keys.title")}>
        <dl className="flex flex-col">
          {shortcuts.map(([keys, meaning]) => (
            <div key={meaning} className="flex items-center justify-between gap-x-3 py-1">
              <dt className="order-last flex shrink-0 gap-x-1">
                {keys.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </dt>
              <dd>
                <Text size="small" leading="compact" className="text-ui-fg-subtle">
                  {meaning}
                </Text>
              </dd>
            </div>
          ))}
        </dl>
      </Popover.Content>
    </Popover>
  )
}

export default KeysHint
