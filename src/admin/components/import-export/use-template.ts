import { useTranslation } from "react-i18next"
import { csvTemplate, type TemplateRow } from "../../lib/csv-template"
import { saveBlob } from "../../lib/file-sink"
import type { Chatbot } from "../../lib/types"

const NAME = "customers-template.csv"

/** Saves a file that shows how one has to look: the header, and two customers in the reader's language. */
export const useTemplate = ({ statuses }: Chatbot) => {
  const { t } = useTranslation("chatCrm")
  const phone = "phone"
  const email = "email"

  const rows: TemplateRow[] = [
    {
      platform: "telegram",
      external_id: "512345678",
      name: t("imports.template.first"),
      status: statuses[0]?.key ?? "",
      purchase_intent: "comparing",
      interests: t("imports.template.interests"),
      traits: t("imports.template.traits"),
      needs: t("imports.template.needs"),
      first_seen: "2026-01-15T09:30:00Z",
      last_active: "2026-02-01T14:05:00Z",
      [`metadata.${phone}`]: "+84 912 345 678",
    },
    {
      platform: "website",
      external_id: "visitor-1",
      name: t("imports.template.second"),
      [`metadata.${email}`]: "emma@example.com",
    },
  ]

  return () => saveBlob(new Blob([csvTemplate(rows, [phone, email])], { type: "text/csv" }), NAME)
}
