import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { isWaiting } from "../../lib/job-states"
import { paths } from "../../lib/paths"
import type { Job } from "../../lib/types"

type ImportLinkProps = {
  chatbotId: string
  job: Job
  /** What it does, in words. */
  what: string
  onFollow?: () => void
}

/** The way back to an import: to go on with it, or to see what came of it. */
const ImportLink = ({ chatbotId, job, what, onFollow }: ImportLinkProps) => {
  const { t } = useTranslation("chatCrm")
  const text = isWaiting(job) ? t("imports.goOn") : t("imports.open")

  return (
    <Button size="small" variant="transparent" asChild>
      <Link to={paths.importCustomers(chatbotId, job.id)} aria-label={`${text}: ${what}`} onClick={onFollow}>
        {text}
      </Link>
    </Button>
  )
}

export default ImportLink
