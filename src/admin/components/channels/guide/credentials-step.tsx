import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { ChannelFormValues } from "../../../lib/channel-form"
import type { ChannelTypeDefinition } from "../../../lib/channel-types"
import ChannelNameField from "../channel-name-field"
import CredentialFields from "../credential-fields"
import { GuideBody, GuideColumn, GuideColumns } from "./guide-layout"
import GuideSteps from "./guide-steps"

type CredentialsStepProps = {
  definition: ChannelTypeDefinition
  form: UseFormReturn<ChannelFormValues>
  isSaving: boolean
  onBack: () => void
  onSubmit: () => void
}

const CredentialsStep = ({ definition, form, isSaving, onBack, onSubmit }: CredentialsStepProps) => {
  const { t } = useTranslation("chatCrm")
  const { type, platform, prepare, fields } = definition

  return (
    <form
      noValidate
      className="flex flex-1 flex-col overflow-hidden"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <GuideBody
        type={type}
        platform={platform}
        title={t(`channelTypes.${type}.name`)}
        text={t(`channelTypes.${type}.hint`)}
      >
        <GuideColumns>
          <GuideColumn title={t("channels.guide.prepareTitle")}>
            <GuideSteps type={type} phase="prepare" steps={prepare} />
          </GuideColumn>
          <GuideColumn title={t("channels.guide.fieldsTitle")}>
            <div className="flex flex-col gap-y-6">
              <ChannelNameField control={form.control} />
              <CredentialFields control={form.control} fields={fields} />
            </div>
          </GuideColumn>
        </GuideColumns>
      </GuideBody>
      <RouteFocusModal.Footer>
        <Button size="small" type="button" variant="secondary" onClick={onBack}>
          {t("channels.add.back")}
        </Button>
        <Button size="small" type="submit" isLoading={isSaving}>
          {t("channels.add.submit")}
        </Button>
      </RouteFocusModal.Footer>
    </form>
  )
}

export default CredentialsStep
