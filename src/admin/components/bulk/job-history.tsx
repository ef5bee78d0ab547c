import { History, XMark } from "@medusajs/icons"
import { Drawer, Heading, IconButton, Tooltip } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Chatbot } from "../../lib/types"
import JobHistoryList from "./job-history-list"

/** A drawer with all that was done to many customers at once, by whom, and what came of it. */
const JobHistory = ({ chatbot }: { chatbot: Chatbot }) => {
  const { t } = useTranslation("chatCrm")
  const [isOpen, setIsOpen] = useState(false)

  return (
    <Drawer open={isOpen} onOpenChange={setIsOpen}>
      <Tooltip content={t("bulk.history.action")}>
        <Drawer.Trigger asChild>
          <IconButton size="small" variant="transparent" aria-label={t("bulk.history.action")}>
            <History />
          </IconButton>
        </Drawer.Trigger>
      </Tooltip>
      <Drawer.Content>
        <div className="border-ui-border-base flex items-start justify-between gap-x-4 border-b px-6 py-4">
          <div className="flex min-w-0 flex-col gap-y-1">
            <Drawer.Title asChild>
              <Heading>{t("bulk.history.action")}</Heading>
            </Drawer.Title>
            <Drawer.Description className="text-ui-fg-subtle txt-small">{t("bulk.history.text")}</Drawer.Description>
          </div>
          <Drawer.Close asChild>
            <IconButton size="small" type="button" variant="transparent" aria-label={t("actions.close")}>
              <XMark />
            </IconButton>
          </Drawer.Close>
        </div>
        <Drawer.Body className="flex-1 overflow-y-auto p-0">
          <JobHistoryList chatbot={chatbot} isOpen={isOpen} onLeave={() => setIsOpen(false)} />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}

export default JobHistory
