import { Avatar, Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Chatbot, Member } from "../../lib/types"
import MemberRemove from "./member-remove"
import MemberRoleSelect from "./member-role-select"

type MemberItemProps = { chatbot: Chatbot; member: Member; isMe: boolean; decides: boolean }

const MemberItem = ({ chatbot, member, isMe, decides }: MemberItemProps) => {
  const { t } = useTranslation("chatCrm")
  const isGone = member.email === null
  const name = member.name || member.email || t("team.gone")
  const detail = isGone ? t("team.goneText") : name === member.email ? null : member.email

  return (
    <li aria-label={name} className="flex flex-wrap items-center justify-end gap-x-3 gap-y-2 px-6 py-3">
      <div className="flex min-w-0 flex-1 basis-48 items-center gap-x-3">
        <Avatar fallback={isGone ? "?" : name.slice(0, 1).toUpperCase()} />
        <div className="flex min-w-0 flex-col">
          <span className="txt-compact-small-plus flex min-w-0 items-center gap-x-2">
            <bdi className="truncate">{name}</bdi>
            {isMe && <Badge size="2xsmall">{t("team.you")}</Badge>}
          </span>
          {detail && (
            <Text size="small" className={isGone ? "text-ui-fg-subtle" : "text-ui-fg-subtle truncate"}>
              {detail}
            </Text>
          )}
        </div>
      </div>
      <div className="flex shrink-0 items-center gap-x-2">
        {decides && !isGone ? (
          <MemberRoleSelect chatbotId={chatbot.id} member={member} name={name} isMe={isMe} />
        ) : (
          <Text size="small" className="text-ui-fg-subtle">
            {t(`team.roles.${member.role}`)}
          </Text>
        )}
        {decides && <MemberRemove chatbot={chatbot} member={member} name={name} isMe={isMe} />}
      </div>
    </li>
  )
}

export default MemberItem
