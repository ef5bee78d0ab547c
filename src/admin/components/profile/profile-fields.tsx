import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { LIST_FIELDS, type Chatbot, type CustomerProfile } from "../../lib/types"
import IntentField from "./intent-field"
import ListField from "./list-field"
import StatusField from "./status-field"

type ProfileFieldsProps = { customer: CustomerProfile; chatbot: Chatbot }

/** What the team and the AI know about somebody. Each field saves by itself. */
const ProfileFields = ({ customer, chatbot }: ProfileFieldsProps) => {
  const { t } = useTranslation("chatCrm")

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-y-1 px-6 py-4">
        <Heading level="h2">{t("profile.fields.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("profile.fields.hint")}
        </Text>
      </div>
      <StatusField customer={customer} chatbot={chatbot} />
      <IntentField customer={customer} />
      {LIST_FIELDS.map((name) => (
        <ListField key={name} customer={customer} name={name} />
      ))}
    </Container>
  )
}

export default ProfileFields
