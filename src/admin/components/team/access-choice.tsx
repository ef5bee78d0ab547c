import { RadioGroup, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useUpdateChatbot } from "../../hooks/api/chatbots"
import { useErrorText } from "../../hooks/use-error-text"
import type { Chatbot } from "../../lib/types"
import ChoiceBox from "../forms/choice-box"

const CHOICES = ["team", "members"] as const

const AccessChoice = ({ chatbot, decides }: { chatbot: Chatbot; decides: boolean }) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const prompt = usePrompt()
  const { mutate, isPending, variables } = useUpdateChatbot(chatbot.id)

  const choose = async (access: Chatbot["access"]) => {
    const isSure =
      access === "team" ||
      (await prompt({
        variant: "confirmation",
        title: t("team.restrict.title"),
        description: t("team.restrict.text"),
        confirmText: t("team.restrict.action"),
        cancelText: t("actions.cancel"),
      }))

    if (isSure) {
      mutate(
        { access },
        {
          onSuccess: () => toast.success(t(`team.access.${access}.done`)),
          onError: (error) => toast.error(errorText(error)),
        }
      )
    }
  }

  return (
    <RadioGroup
      value={isPending ? variables.access : chatbot.access}
      onValueChange={(value) => {
        const access = CHOICES.find((choice) => choice === value)
        access && void choose(access)
      }}
      disabled={isPending || !decides}
      aria-label={t("team.access.label")}
      className="px-6 py-4 sm:grid-cols-2"
    >
      {CHOICES.map((choice) => (
        <ChoiceBox
          key={choice}
          value={choice}
          label={t(`team.access.${choice}.name`)}
          description={t(`team.access.${choice}.text`)}
        />
      ))}
    </RadioGroup>
  )
}

export default AccessChoice
