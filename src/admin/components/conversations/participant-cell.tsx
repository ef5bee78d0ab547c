import { useTranslation } from "react-i18next"
import { displayName } from "../../lib/customer-name"
import type { Conversation } from "../../lib/types"
import RowLink from "../tables/row-link"

type ParticipantCellProps = { conversation: Conversation; to: string }

const ParticipantCell = ({ conversation, to }: ParticipantCellProps) => {
  const { t } = useTranslation("chatCrm")
  const { participant, platform } = conversation
  const name = displayName(participant)

  return (
    <span className="flex min-w-0 flex-col gap-y-0.5 sm:max-w-xs">
      <RowLink to={to} className="truncate">
        <bdi>{name}</bdi>
      </RowLink>
      <span className="text-ui-fg-subtle txt-compact-xsmall truncate">
        {t(`platforms.${platform}`)}
        {name !== participant.external_id && (
          <>
            {" · "}
            <bdi>{participant.external_id}</bdi>
          </>
        )}
      </span>
    </span>
  )
}

export default ParticipantCell
