import { useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useUpdateChatbot } from "../../hooks/api/chatbots"
import { useErrorText } from "../../hooks/use-error-text"
import type { Chatbot } from "../../lib/types"
import DrawerForm from "../forms/drawer-form"
import ChatbotFields, { type ChatbotFormValues } from "./chatbot-fields"

const ChatbotEditForm = ({ chatbot }: { chatbot: Chatbot }) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending } = useUpdateChatbot(chatbot.id)
  const form = useForm<ChatbotFormValues>({
    defaultValues: { name: chatbot.name, description: chatbot.description ?? "" },
  })

  const onSubmit = form.handleSubmit(({ name, description }) =>
    mutate(
      { name: name.trim(), description: description.trim() || null },
      {
        onSuccess: () => {
          toast.success(t("chatbots.saved"))
          handleSuccess()
        },
        onError: (error) => toast.error(errorText(error)),
      }
    )
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={onSubmit}
      isSaving={isPending}
      submitLabel={t("actions.save")}
    >
      <ChatbotFields control={form.control} />
    </DrawerForm>
  )
}

export default ChatbotEditForm
