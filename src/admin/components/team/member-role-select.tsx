import { Select, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { usePutMember } from "../../hooks/api/members"
import { useErrorText } from "../../hooks/use-error-text"
import type { Member, MemberRole } from "../../lib/types"
import RoleOptions, { roleOf } from "./role-options"

type MemberRoleSelectProps = { chatbotId: string; member: Member; name: string; isMe: boolean }

const MemberRoleSelect = ({ chatbotId, member, name, isMe }: MemberRoleSelectProps) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const prompt = usePrompt()
  const { mutate, isPending, variables } = usePutMember(chatbotId)

  const choose = async (role: MemberRole) => {
    const isSure =
      !isMe ||
      role === "owner" ||
      (await prompt({
        variant: "confirmation",
        title: t("team.stepDown.title"),
        description: t("team.stepDown.text"),
        confirmText: t("team.stepDown.action"),
        cancelText: t("actions.cancel"),
      }))

    if (isSure) {
      mutate(
        { user_id: member.user_id, role },
        {
          onSuccess: () => toast.success(t(`team.became.${role}`, { name })),
          onError: (error) => toast.error(errorText(error)),
        }
      )
    }
  }

  return (
    <div className="w-32">
      <Select
        size="small"
        value={isPending ? variables.role : member.role}
        disabled={isPending}
        onValueChange={(value) => void choose(roleOf(value))}
      >
        <Select.Trigger aria-label={t("team.roleOf", { name })}>
          <Select.Value />
        </Select.Trigger>
        <RoleOptions />
      </Select>
    </div>
  )
}

export default MemberRoleSelect
