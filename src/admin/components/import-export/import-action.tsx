import { ArrowUpTray } from "@medusajs/icons"
import { Button, IconButton, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, useLocation } from "react-router-dom"
import { useIsPhone } from "../../hooks/use-media-query"
import { paths } from "../../lib/paths"

/** The way to the import. The list below it keeps its filters. */
const ImportAction = ({ chatbotId }: { chatbotId: string }) => {
  const { t } = useTranslation("chatCrm")
  const { search } = useLocation()
  const to = { pathname: paths.importCustomers(chatbotId), search }

  return useIsPhone() ? (
    <Tooltip content={t("imports.action")}>
      <IconButton size="small" variant="transparent" asChild>
        <Link to={to} aria-label={t("imports.action")}>
          <ArrowUpTray />
        </Link>
      </IconButton>
    </Tooltip>
  ) : (
    <Button size="small" variant="secondary" asChild>
      <Link to={to}>{t("imports.action")}</Link>
    </Button>
  )
}

export default ImportAction
