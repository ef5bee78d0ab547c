import { useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useCreateChatbot } from "../../hooks/api/chatbots"
import { useErrorText } from "../../hooks/use-error-text"
import { paths } from "../../lib/paths"
import DrawerForm from "../forms/drawer-form"
import ChatbotFields, { type ChatbotFormValues } from "./chatbot-fields"

const ChatbotCreateForm = () => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending } = useCreateChatbot(({ key, label }) => t(`pipeline.first.${key}`, { defaultValue: label }))
  const form = useForm<ChatbotFormValues>({ defaultValues: { name: "", description: "" } })

  const onSubmit = form.handleSubmit(({ name, description }) =>
    mutate(
      { name: name.trim(), description: description.trim() || null },
      {
        onSuccess: ({ chatbot }) => {
          toast.success(t("chatbots.created", { name: chatbot.name }))
          handleSuccess(paths.settings(chatbot.id))
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
      submitLabel={t("chatbots.create.submit")}
    >
      <ChatbotFields control={form.control} />
    </DrawerForm>
  )
}

export default ChatbotCreateForm
