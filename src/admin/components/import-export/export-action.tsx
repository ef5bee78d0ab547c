import { ArrowDownTray, XMark } from "@medusajs/icons"
import { Button, Drawer, Heading, IconButton, Tooltip } from "@medusajs/ui"
import { Suspense, useState } from "react"
import { useTranslation } from "react-i18next"
import { useIsPhone } from "../../hooks/use-media-query"
import { ExportPanel } from "../../lib/parts"
import type { Chatbot } from "../../lib/types"
import type { CustomerListState } from "../customers/list/use-customer-list"

type ExportActionProps = { chatbot: Chatbot; list: CustomerListState }

/** Customers as a file. What goes on in the drawer ends when it closes. */
const ExportAction = ({ chatbot, list }: ExportActionProps) => {
  const { t } = useTranslation("chatCrm")
  const [isOpen, setIsOpen] = useState(false)
  const isPhone = useIsPhone()

  return (
    <Drawer open={isOpen} onOpenChange={setIsOpen}>
      {isPhone ? (
        <Tooltip content={t("exports.action")}>
          <Drawer.Trigger asChild>
            <IconButton size="small" variant="transparent" aria-label={t("exports.action")}>
              <ArrowDownTray />
            </IconButton>
          </Drawer.Trigger>
        </Tooltip>
      ) : (
        <Drawer.Trigger asChild>
          <Button size="small" variant="secondary">
            {t("exports.action")}
          </Button>
        </Drawer.Trigger>
      )}
      <Drawer.Content>
        <div className="border-ui-border-base flex items-start justify-between gap-x-4 border-b px-6 py-4">
          <div className="flex min-w-0 flex-col gap-y-1">
            <Drawer.Title asChild>
              <Heading>{t("exports.title")}</Heading>
            </Drawer.Title>
            <Drawer.Description className="text-ui-fg-subtle txt-small text-pretty">{t("exports.text")}</Drawer.Description>
          </div>
          <Drawer.Close asChild>
            <IconButton size="small" type="button" variant="transparent" aria-label={t("actions.close")}>
              <XMark />
            </IconButton>
          </Drawer.Close>
        </div>
        {isOpen && (
          <Suspense>
            <ExportPanel chatbot={chatbot} list={list} onClose={() => setIsOpen(false)} />
          </Suspense>
        )}
      </Drawer.Content>
    </Drawer>
  )
}

export default ExportAction
