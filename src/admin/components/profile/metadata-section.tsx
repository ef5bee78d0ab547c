import { Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { CustomerProfile } from "../../lib/types"
import MetadataAdd from "./metadata-add"
import MetadataRow from "./metadata-row"

/** What else the team knows, one by one: an order's number, a size, an address. */
const MetadataSection = ({ customer }: { customer: CustomerProfile }) => {
  const { t } = useTranslation("chatCrm")
  const keys = useKeysSeen(customer)
  const isEmpty = Object.keys(customer.metadata).length === 0

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-y-1 px-6 py-4">
        <Heading level="h2">{t("profile.metadata.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {isEmpty ? t("profile.metadata.empty") : t("profile.metadata.hint")}
        </Text>
      </div>
      {keys.map((key) => (
        <MetadataRow key={key} customer={customer} name={key} />
      ))}
      <MetadataAdd customer={customer} />
    </Container>
  )
}

/** A row outlives its key: what is typed in it stays when somebody else removes the key, and so does "Undo". */
const useKeysSeen = ({ metadata }: CustomerProfile): string[] => {
  const [seen, setSeen] = useState<string[]>([])
  const news = Object.keys(metadata).filter((key) => !seen.includes(key))

  if (news.length > 0) {
    setSeen([...seen, ...news].sort((one, other) => one.localeCompare(other)))
  }
  return seen
}

export default MetadataSection
