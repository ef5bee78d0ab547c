import { Button, Container, Heading, Text, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useDeleteCustomer } from "../../hooks/api/customer"
import { useErrorText } from "../../hooks/use-error-text"
import { displayName } from "../../lib/customer-name"
import { trailOf } from "../../lib/list-trail"
import { paths } from "../../lib/paths"
import type { Customer } from "../../lib/types"

const ProfileDelete = ({ customer }: { customer: Customer }) => {
  const { t } = useTranslation("chatCrm")
  const prompt = usePrompt()
  const navigate = useNavigate()
  const errorText = useErrorText()
  const { mutate, isPending } = useDeleteCustomer(customer.chatbot_id)
  const name = displayName(customer)

  const onDelete = async () => {
    const isConfirmed = await prompt({
      title: t("profile.delete.confirmTitle", { name }),
      description: t("profile.delete.confirmText"),
      confirmText: t("actions.delete"),
      cancelText: t("actions.cancel"),
    })

    if (!isConfirmed) {
      return
    }

    mutate(customer.id, {
      onSuccess: () => {
        toast.success(t("profile.delete.done", { name }))
        navigate(listOf(customer), { replace: true, state: { isSubmitSuccessful: true } })
      },
      onError: (error) => toast.error(errorText(error)),
    })
  }

  return (
    <Container className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
      <div className="flex max-w-xl flex-col gap-y-1">
        <Heading level="h2">{t("profile.delete.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("profile.delete.text")}
        </Text>
      </div>
      <Button size="small" variant="danger" isLoading={isPending} onClick={onDelete}>
        {t("profile.delete.action")}
      </Button>
    </Container>
  )
}

/** The list as it was left: its filters, and the page that the profile was opened from. */
const listOf = ({ chatbot_id, id }: Customer): string => {
  const trail = trailOf(chatbot_id)
  const search = new URLSearchParams(trail?.ids.includes(id) ? trail.search : "")
  if (trail?.cursor && trail.ids.includes(id)) {
    search.set("cursor", trail.cursor)
  }
  const query = search.toString()
  return paths.customers(chatbot_id) + (query && `?${query}`)
}

export default ProfileDelete
