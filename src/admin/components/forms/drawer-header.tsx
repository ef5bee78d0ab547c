import { RouteDrawer } from "@medusajs/dashboard/components"
import { XMark } from "@medusajs/icons"
import { Heading, IconButton } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

type DrawerHeaderProps = { title: ReactNode; description?: string; children?: ReactNode }

/** As the dashboard's own, with a close button that has a name. */
const DrawerHeader = ({ title, description, children }: DrawerHeaderProps) => {
  const { t } = useTranslation("chatCrm")

  return (
    <div className="border-ui-border-base flex items-start justify-between gap-x-4 border-b px-6 py-4">
      <div className="flex min-w-0 flex-col gap-y-1">
        <RouteDrawer.Title asChild>
          <Heading className="break-words">{title}</Heading>
        </RouteDrawer.Title>
        {description && (
          <RouteDrawer.Description className="text-ui-fg-subtle txt-small">
            {description}
          </RouteDrawer.Description>
        )}
        {children}
      </div>
      <RouteDrawer.Close asChild>
        <IconButton
          size="small"
          type="button"
          variant="transparent"
          aria-label={t("actions.close")}
        >
          <XMark />
        </IconButton>
      </RouteDrawer.Close>
    </div>
  )
}

export default DrawerHeader
