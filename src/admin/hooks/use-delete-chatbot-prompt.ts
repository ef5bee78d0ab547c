import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useDeleteChatbot } from "./api/chatbots"
import { useErrorText } from "./use-error-text"

/** Asks for the chatbot's name, deletes it, and answers whether it is gone. */
export const useDeleteChatbotPrompt = () => {
  const { t } = useTranslation("chatCrm")
  const prompt = usePrompt()
  const errorText = useErrorText()
  const { mutateAsync } = useDeleteChatbot()

  return async ({ id, name }: { id: string; name: string }): Promise<boolean> => {
    const isConfirmed = await prompt({
      title: t("chatbots.delete.title"),
      description: t("chatbots.delete.text", { name }),
      verificationInstruction: t("chatbots.delete.typeName"),
      verificationText: name,
      confirmText: t("actions.delete"),
      cancelText: t("actions.cancel"),
    })

    if (!isConfirmed) {
      return false
    }

    try {
      await mutateAsync(id)
      toast.success(t("chatbots.deleted", { name }))
      return true
    } catch (error) {
      toast.error(errorText(error))
      return false
    }
  }
}
