import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { useSaveFeatures } from "../../hooks/api/chatbots"
import { useErrorText } from "../../hooks/use-error-text"
import { planRequiredOf } from "../../lib/errors"
import type { Chatbot, FeatureName, Features } from "../../lib/types"
import FeatureSwitch from "./feature-switch"

const NAMES: FeatureName[] = ["customer_tracking", "intent_detection"]

/** Two switches that only say what is wanted; Save makes it so. */
const FeaturesSection = ({ chatbot }: { chatbot: Chatbot }) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const { mutate, isPending, error, reset } = useSaveFeatures(chatbot.id)
  const [wanted, setWanted] = useState<Partial<Features>>({})

  const changes = changesOf(wanted, chatbot.features)
  const hasChanges = Object.keys(changes).length > 0
  const refusal = planRequiredOf(error)

  const onChange = (name: FeatureName, isOn: boolean) => {
    reset()
    setWanted((previous) => ({ ...previous, [name]: isOn }))
  }

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    mutate(changes, {
      onSuccess: () => {
        setWanted({})
        toast.success(t("features.saved"))
      },
      onError: (failure) => {
        if (!planRequiredOf(failure)) {
          toast.error(errorText(failure))
        }
      },
    })
  }

  return (
    <Container id="features" className="scroll-mt-4 divide-y p-0">
      <div className="flex flex-col gap-y-1 px-6 py-4">
        <Heading level="h2">{t("features.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("features.subtitle")}
        </Text>
      </div>
      <form onSubmit={onSubmit} className="divide-y">
        {NAMES.map((name) => (
          <FeatureSwitch
            key={name}
            name={name}
            isOn={wanted[name] ?? chatbot.features[name]}
            onChange={(isOn) => onChange(name, isOn)}
            plan={chatbot.plan}
            refusal={changes[name] ? refusal : null}
          />
        ))}
        <div className="flex items-center justify-end gap-x-3 px-6 py-4">
          <Text size="small" className="text-ui-fg-subtle" aria-live="polite">
            {hasChanges && t("features.unsaved")}
          </Text>
          <Button size="small" type="submit" disabled={!hasChanges} isLoading={isPending}>
            {t("actions.save")}
          </Button>
        </div>
      </form>
    </Container>
  )
}

const changesOf = (wanted: Partial<Features>, saved: Features): Partial<Features> =>
  Object.fromEntries(
    NAMES.filter((name) => wanted[name] !== undefined && wanted[name] !== saved[name]).map(
      (name) => [name, wanted[name]]
    )
  )

export default FeaturesSection
