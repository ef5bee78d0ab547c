import { Trash } from "@medusajs/icons"
import { IconButton, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useRemoveMember } from "../../hooks/api/members"
import { useErrorText } from "../../hooks/use-error-text"
import { paths } from "../../lib/paths"
import type { Chatbot, Member } from "../../lib/types"

type MemberRemoveProps = { chatbot: Chatbot; member: Member; name: string; isMe: boolean }

const MemberRemove = ({ chatbot, member, name, isMe }: MemberRemoveProps) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const navigate = useNavigate()
  const prompt = usePrompt()
  const { mutate, isPending } = useRemoveMember(chatbot.id)

  const remove = async () => {
    const who = isMe ? "me" : "other"
    const isSure = await prompt({
      title: t(`team.remove.${who}.title`, { name }),
      description: t(`team.remove.${who}.${chatbot.access}`, { name }),
      confirmText: t("team.remove.action"),
      cancelText: t("actions.cancel"),
    })

    if (isSure) {
      mutate(member.user_id, {
        onSuccess: () => {
          toast.success(t("team.removed", { name }))
          if (isMe && chatbot.access === "members") {
            navigate(paths.chatbots(), { replace: true, state: { isSubmitSuccessful: true } })
          }
        },
        onError: (error) => toast.error(errorText(error)),
      })
    }
  }

  return (
    <IconButton
      type="button"
      size="small"
      variant="transparent"
      isLoading={isPending}
      onClick={() => void remove()}
      aria-label={t("team.remove.label", { name })}
    >
      <Trash />
    </IconButton>
  )
}

export default MemberRemove
