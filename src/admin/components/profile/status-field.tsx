import { Select, clx } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { useAutosave } from "../../hooks/use-autosave"
import { statusField } from "../../lib/field-specs"
import { badgeColor } from "../../lib/status-color"
import type { Chatbot, CustomerProfile } from "../../lib/types"
import FieldFrame from "./field-frame"

const DOTS = {
  green: "bg-ui-tag-green-icon",
  red: "bg-ui-tag-red-icon",
  orange: "bg-ui-tag-orange-icon",
  blue: "bg-ui-tag-blue-icon",
  purple: "bg-ui-tag-purple-icon",
  grey: "bg-ui-tag-neutral-icon",
}

const StatusField = ({ customer, chatbot }: { customer: CustomerProfile; chatbot: Chatbot }) => {
  const { t } = useTranslation("chatCrm")
  const id = useId()
  const label = t("profile.fields.status")
  const save = useAutosave(customer, statusField, label)
  const stages = [...chatbot.statuses].sort((one, other) => one.rank - other.rank)
  const stageOf = (status: string) => stages.find(({ key }) => key === status)

  return (
    <FieldFrame
      customer={customer}
      field={statusField.name}
      label={label}
      htmlFor={id}
      save={save}
      textOf={(status) => stageOf(status)?.label ?? status}
    >
      <Select value={stageOf(save.value) ? save.value : ""} onValueChange={(status) => status && save.save(status)}>
        <Select.Trigger id={id}>
          <Select.Value placeholder={save.value} />
        </Select.Trigger>
        <Select.Content>
          {stages.map((stage) => (
            <Select.Item key={stage.key} value={stage.key}>
              <span className="flex min-w-0 items-center gap-x-2">
                <span aria-hidden className={clx("size-2 shrink-0 rounded-sm", DOTS[badgeColor(stage.color)])} />
                <bdi className="truncate">{stage.label}</bdi>
              </span>
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </FieldFrame>
  )
}

export default StatusField
