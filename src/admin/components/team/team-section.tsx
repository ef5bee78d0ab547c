import { InlineTip, Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useMembers } from "../../hooks/api/members"
import { useMyId } from "../../hooks/api/users"
import type { Chatbot } from "../../lib/types"
import SectionCard from "../settings/section-card"
import ErrorPanel from "../states/error-panel"
import AccessChoice from "./access-choice"
import MemberAdd from "./member-add"
import MemberItem from "./member-item"
import { mayDecide } from "./may-decide"

/** Who sees the chatbot. What is chosen here counts at once. */
const TeamSection = ({ chatbot }: { chatbot: Chatbot }) => {
  const { t } = useTranslation("chatCrm")
  const { data: members, error, refetch, isFetching } = useMembers(chatbot.id)
  const { data: myId } = useMyId()
  const decides = members !== undefined && mayDecide(members, myId)

  return (
    <SectionCard id="team" title={t("team.title")} text={t("team.text")}>
      {members ? (
        <>
          {myId && !decides && (
            <div className="px-6 py-4">
              <InlineTip label={t("team.ownersOnly.title")}>{t("team.ownersOnly.text")}</InlineTip>
            </div>
          )}
          <AccessChoice chatbot={chatbot} decides={decides} />
          <ul aria-label={t("team.members")} className="divide-y">
            {members.map((member) => (
              <MemberItem
                key={member.user_id}
                chatbot={chatbot}
                member={member}
                isMe={member.user_id === myId}
                decides={decides}
              />
            ))}
          </ul>
          {decides && <MemberAdd chatbotId={chatbot.id} members={members} />}
        </>
      ) : error ? (
        <ErrorPanel error={error} onRetry={refetch} isRetrying={isFetching} />
      ) : (
        <div aria-busy className="flex flex-col gap-y-3 px-6 py-4">
          <Skeleton className="h-16 w-full" />
          <Skeleton className="h-10 w-full" />
        </div>
      )}
    </SectionCard>
  )
}

export default TeamSection
