import { BookOpen, Key, PencilSquare, Trash } from "@medusajs/icons"
import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useDeleteChannel } from "../../hooks/api/channels"
import { useErrorText } from "../../hooks/use-error-text"
import { paths } from "../../lib/paths"
import type { Channel } from "../../lib/types"
import ActionsMenu from "../actions-menu"

const ChannelActions = ({ channel }: { channel: Channel }) => {
  const { t } = useTranslation("chatCrm")
  const prompt = usePrompt()
  const errorText = useErrorText()
  const { mutate } = useDeleteChannel(channel.chatbot_id)
  const { id, name, chatbot_id } = channel

  const onDelete = async () => {
    const isConfirmed = await prompt({
      title: t("channels.delete.title", { name }),
      description: t("channels.delete.text"),
      confirmText: t("actions.delete"),
      cancelText: t("actions.cancel"),
    })

    if (isConfirmed) {
      mutate(id, {
        onSuccess: () => toast.success(t("channels.deleted", { name })),
        onError: (error) => toast.error(errorText(error)),
      })
    }
  }

  return (
    <ActionsMenu
      label={t("channels.actionsFor", { name })}
      groups={[
        {
          actions: [
            {
              icon: <PencilSquare />,
              label: t("channels.rename.action"),
              to: paths.renameChannel(chatbot_id, id),
            },
            {
              icon: <Key />,
              label: channel.type === "website" ? t("channels.secret.choose") : t("channels.secret.action"),
              to: paths.channelSecret(chatbot_id, id),
            },
            {
              icon: <BookOpen />,
              label: t("channels.showSetup"),
              to: paths.channelSetup(chatbot_id, id),
            },
          ],
        },
        {
          actions: [
            { icon: <Trash />, label: t("actions.delete"), onClick: () => void onDelete() },
          ],
        },
      ]}
    />
  )
}

export default ChannelActions
