import { Link as LinkIcon } from "@medusajs/icons"
import { Button, Drawer } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { displayName } from "../../lib/customer-name"
import type { Chatbot, Customer, CustomerProfile } from "../../lib/types"
import DrawerHeader from "../forms/drawer-header"
import LinkConfirmation from "./link-confirmation"
import LinkSearch from "./link-search"

type LinkDrawerProps = {
  customer: CustomerProfile
  chatbot: Chatbot
  /** What the button that opens it says. */
  label: string
  onLink: (other: Customer) => Promise<void>
}

/** Looks for another profile of the same person, and asks once more before it links. */
const LinkDrawer = ({ customer, chatbot, label, onLink }: LinkDrawerProps) => {
  const { t } = useTranslation("chatCrm")
  const [isOpen, setIsOpen] = useState(false)
  const [chosen, setChosen] = useState<Customer | null>(null)

  const toggle = (opens: boolean) => {
    setIsOpen(opens)
    setChosen(null)
  }

  return (
    <Drawer open={isOpen} onOpenChange={toggle}>
      <Drawer.Trigger asChild>
        <Button size="small" variant="secondary">
          <LinkIcon className="text-ui-fg-subtle" />
          {label}
        </Button>
      </Drawer.Trigger>
      <Drawer.Content aria-describedby={undefined}>
        <DrawerHeader
          title={t("history.links.dialog.title")}
          description={t("history.links.dialog.hint", { name: displayName(customer) })}
        />
        {chosen ? (
          <LinkConfirmation
            customer={customer}
            other={chosen}
            chatbot={chatbot}
            onBack={() => setChosen(null)}
            onConfirm={() => onLink(chosen)}
            onDone={() => toggle(false)}
          />
        ) : (
          <Drawer.Body className="flex min-h-0 flex-1 flex-col gap-y-4 overflow-hidden">
            <LinkSearch customer={customer} onChoose={setChosen} />
          </Drawer.Body>
        )}
      </Drawer.Content>
    </Drawer>
  )
}

export default LinkDrawer
