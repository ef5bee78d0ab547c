import { LayoutComposer } from "@medusajs/dashboard/components"
import type { ReactNode } from "react"
import { useParams } from "react-router-dom"
import { useChatbot } from "../../hooks/api/chatbots"
import { useCustomer } from "../../hooks/api/customer"
import { isNotFound } from "../../lib/errors"
import type { Chatbot, CustomerProfile } from "../../lib/types"
import ProfileHeader from "./profile-header"
import ProfileMissing from "./profile-missing"
import ProfileSaves from "./profile-saves"

export type ProfileTab = "profile" | "timeline" | "notes"

type ProfileContext = { customer: CustomerProfile; chatbot: Chatbot }

type ProfilePageProps = { tab: ProfileTab; children: (context: ProfileContext) => ReactNode }

/**
 * A tab of a customer: the shared header above, the tab's own part below. Whatever in it is typed and not stored yet says so
 * with `useReport`; the page then asks before it is left.
 */
const ProfilePage = ({ tab, children }: ProfilePageProps) => {
  const { id = "", customer_id = "" } = useParams()
  const { data: customer, error } = useCustomer(id, customer_id)
  const { data: chatbot } = useChatbot(id)

  return (
    <LayoutComposer
      widgetsZonePrefix={tab === "profile" ? "chat_crm.customer" : `chat_crm.customer_${tab}`}
      preferredLayoutId="core:single-column"
      data={customer}
      sections={{
        main: (
          <LayoutComposer.Entry id={`chat-crm-customer-${tab}`}>
            {customer && chatbot && !isNotFound(error) ? (
              <ProfileSaves key={customer.id}>
                <div className="flex flex-col gap-y-3">
                  <ProfileHeader customer={customer} chatbot={chatbot} tab={tab} />
                  {children({ customer, chatbot })}
                </div>
              </ProfileSaves>
            ) : (
              <ProfileMissing chatbotId={id} customerId={customer_id} />
            )}
          </LayoutComposer.Entry>
        ),
      }}
    />
  )
}

export default ProfilePage
