import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { displayName } from "../../lib/customer-name"
import type { Conversation } from "../../lib/types"
import PlatformIcon from "../platforms/platform-icon"
import RowLink from "../tables/row-link"

type ParticipantCellProps = { conversation: Conversation; to: string; children: ReactNode }

const ParticipantCell = ({ conversation, to, children }: ParticipantCellProps) => {
  const { t } = useTranslation("chatCrm")
  const { participant } = conversation
  const name = displayName(participant)

  return (
    <span className="flex min-w-0 items-center gap-x-3 py-2">
      <PlatformIcon platform={conversation.platform} />
      <span className="flex min-w-0 max-w-[50vw] flex-col gap-y-1 sm:max-w-xs">
        <RowLink to={to} className="truncate">
          <bdi>{name}</bdi>
        </RowLink>
        <span className="text-ui-fg-muted txt-compact-xsmall truncate">
          {t(`platforms.${conversation.platform}`)}
          {name !== participant.external_id && (
            <>
              {" · "}
              <bdi>{participant.external_id}</bdi>
            </>
          )}
        </span>
        {children}
      </span>
    </span>
  )
}

export default ParticipantCell
