import { useRef } from "react"
import { paths } from "../../lib/paths"
import type { Chatbot, CustomerProfile } from "../../lib/types"
import ReadingsCard from "../enrichment/readings-card"
import LinkedProfiles from "../history/linked-profiles"
import { useReturnFocus } from "../history/use-return-focus"
import MetadataSection from "./metadata-section"
import ProfileContact from "./profile-contact"
import ProfileDelete from "./profile-delete"
import ProfileFields from "./profile-fields"
import ProfileIdentity from "./profile-identity"

type ProfileSectionsProps = { customer: CustomerProfile; chatbot: Chatbot }

/** What people decide on one side, what is known of the person on the other; on a phone one below the other. */
const ProfileSections = ({ customer, chatbot }: ProfileSectionsProps) => {
  const page = useRef<HTMLDivElement>(null)
  useReturnFocus(page, paths.customer(chatbot.id, customer.id))

  return (
    <>
      <div ref={page} className="grid grid-cols-1 items-start gap-3 xl:grid-cols-[minmax(0,1fr)_400px]">
        <div className="flex min-w-0 flex-col gap-y-3">
          <ProfileFields customer={customer} chatbot={chatbot} />
          <MetadataSection customer={customer} />
        </div>
        <div className="flex min-w-0 flex-col gap-y-3">
          <ReadingsCard customer={customer} />
          <LinkedProfiles customer={customer} chatbot={chatbot} />
          <ProfileContact contact={customer.contact} />
          <ProfileIdentity customer={customer} />
        </div>
      </div>
      <ProfileDelete customer={customer} />
    </>
  )
}

export default ProfileSections
