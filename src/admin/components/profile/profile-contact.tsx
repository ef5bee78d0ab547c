import { SectionRow } from "@medusajs/dashboard/components"
import { Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CustomerProfile } from "../../lib/types"

/** What somebody typed or a sender claimed. Shown as text: nothing here is known to be theirs. */
const ProfileContact = ({ contact }: Pick<CustomerProfile, "contact">) => {
  const { t } = useTranslation("chatCrm")

  if (!contact?.email && !contact?.phone) {
    return null
  }

  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("profile.contact.title")}</Heading>
      </div>
      {contact.email && (
        <SectionRow title={t("profile.contact.email")} value={<Given text={contact.email} />} />
      )}
      {contact.phone && (
        <SectionRow title={t("profile.contact.phone")} value={<Given text={contact.phone} />} />
      )}
    </Container>
  )
}

const Given = ({ text }: { text: string }) => (
  <bdi className="text-ui-fg-base min-w-0 select-all break-words [overflow-wrap:anywhere]">{text}</bdi>
)

export default ProfileContact
