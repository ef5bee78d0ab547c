import { Form, RouteFocusModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useForm, type UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useChannels, useCreateChannel } from "../../../hooks/api/channels"
import { useErrorText } from "../../../hooks/use-error-text"
import { credentialsOf, emptyChannelForm, type ChannelFormValues } from "../../../lib/channel-form"
import { wouldBeLost, type ShownSecrets } from "../../../lib/channel-handover"
import { channelTypeOf } from "../../../lib/channel-types"
import type { Channel, ChannelType } from "../../../lib/types"
import LeaveGuard from "../leave-guard"
import ConnectStep from "./connect-step"
import CredentialsStep from "./credentials-step"
import GuideHeader from "./guide-header"
import TypeStep from "./type-step"

type Added = { channel: Channel; secrets: ShownSecrets }
type ChannelGuideProps = { chatbotId: string; prev: string }

/** Adds a channel: which platform, what to copy from there, what to paste there, and whether it worked. */
const ChannelGuide = ({ chatbotId, prev }: ChannelGuideProps) => {
  const [added, setAdded] = useState<Added>()
  const form = useForm<ChannelFormValues>({ defaultValues: emptyChannelForm("") })
  const { isDirty } = form.formState
  const { data: channels } = useChannels(chatbotId)
  const channel = channels?.find(({ id }) => id === added?.channel.id) ?? added?.channel
  const hasSecret = channel && added && wouldBeLost(channel, added.secrets)

  return (
    <RouteFocusModal prev={prev}>
      <LeaveGuard reason={hasSecret ? "secret" : !added && isDirty ? "unsaved" : undefined} />
      {added ? (
        <>
          <GuideHeader phase="connect" />
          <ConnectStep {...added} />
        </>
      ) : (
        <AddSteps chatbotId={chatbotId} form={form} onAdded={setAdded} />
      )}
    </RouteFocusModal>
  )
}

type AddStepsProps = {
  chatbotId: string
  form: UseFormReturn<ChannelFormValues>
  onAdded: (added: Added) => void
}

const AddSteps = ({ chatbotId, form, onAdded }: AddStepsProps) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const { mutate, isPending } = useCreateChannel(chatbotId)
  const [type, setType] = useState<ChannelType>()
  const definition = type && channelTypeOf(type)

  const onChoose = (chosen: ChannelType) => {
    if (chosen !== type) {
      form.reset(emptyChannelForm(t(`channelTypes.${chosen}.name`)))
    }
    setType(chosen)
  }

  const onSubmit = form.handleSubmit((values) => {
    if (!definition) {
      return
    }
    const credentials = credentialsOf(definition.fields, values)
    mutate(
      { type: definition.type, name: values.name.trim(), credentials },
      {
        onSuccess: ({ channel, secret }) => {
          toast.success(t("channels.added", { name: channel.name }))
          onAdded({ channel, secrets: { ...textsOf(credentials), ...(secret && { secret }) } })
        },
        onError: (error) => toast.error(errorText(error)),
      }
    )
  })

  return (
    <Form {...form}>
      <GuideHeader phase={definition ? "credentials" : "type"} />
      {definition ? (
        <CredentialsStep
          key={type}
          definition={definition}
          form={form}
          isSaving={isPending}
          onBack={() => setType(undefined)}
          onSubmit={onSubmit}
        />
      ) : (
        <TypeStep onChoose={onChoose} />
      )}
    </Form>
  )
}

const textsOf = (credentials: Record<string, string | boolean>): ShownSecrets =>
  Object.fromEntries(
    Object.entries(credentials).filter((entry): entry is [string, string] => typeof entry[1] === "string")
  )

export default ChannelGuide
