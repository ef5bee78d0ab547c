import { RadioGroup } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

export type ExportScope = "all" | "filtered"

type Choice = { scope: ExportScope; label: string; text: string }
type ExportScopeChoiceProps = { choices: Choice[]; scope: ExportScope; onChange: (scope: ExportScope) => void }

const ExportScopeChoice = ({ choices, scope, onChange }: ExportScopeChoiceProps) => {
  const { t } = useTranslation("chatCrm")

  return (
    <RadioGroup
      aria-label={t("exports.scope")}
      value={scope}
      onValueChange={(value) => onChange(value === "filtered" ? "filtered" : "all")}
    >
      {choices.map((choice) => (
        <RadioGroup.ChoiceBox
          key={choice.scope}
          value={choice.scope}
          label={choice.label}
          description={choice.text}
          className="text-left [overflow-wrap:anywhere]"
        />
      ))}
    </RadioGroup>
  )
}

export default ExportScopeChoice
