import { Heading, Text } from "@medusajs/ui"
import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { ChannelFormValues } from "../../lib/channel-form"
import type { CredentialField } from "../../lib/channel-types"
import PublishableKeyInput from "./publishable-key-input"
import SwitchInput from "./switch-input"
import TextInput from "./text-input"

type CredentialFieldsProps = {
  control: Control<ChannelFormValues>
  fields: CredentialField[]
  /** The credentials that are set already: then nothing is required, and what is left empty stays. */
  configured?: string[]
}

const CredentialFields = ({ control, fields, configured }: CredentialFieldsProps) => {
  const { t } = useTranslation("chatCrm")
  const forNames = fields.filter(isForNames)
  const inputOf = (field: CredentialField) => {
    switch (field.kind) {
      case "switch":
        return <SwitchInput key={field.name} control={control} field={field} />
      case "publishable_key":
        return <PublishableKeyInput key={field.name} control={control} field={field} />
      case "text":
        return <TextInput key={field.name} control={control} field={field} configured={configured} />
    }
  }

  return (
    <>
      {fields.filter((field) => !isForNames(field)).map(inputOf)}
      {forNames.length > 0 && (
        <div className="border-ui-border-base flex flex-col gap-y-6 border-t pt-6">
          <div className="flex flex-col gap-y-1">
            <Heading level="h3">{t("credentials.forNames.title")}</Heading>
            <Text size="small" className="text-ui-fg-subtle text-pretty">
              {t("credentials.forNames.text")}
            </Text>
          </div>
          {forNames.map(inputOf)}
        </div>
      )}
    </>
  )
}

const isForNames = (field: CredentialField): boolean =>
  field.kind === "text" && field.isForNames === true

export default CredentialFields
