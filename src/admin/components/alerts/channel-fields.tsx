import { Form } from "@medusajs/dashboard/components"
import { Checkbox, Hint, InlineTip, Input, Label } from "@medusajs/ui"
import { useId } from "react"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { EMAIL, FEED, WEBHOOK, type RuleForm } from "../../lib/rule-form"
import type { AlertChannel } from "../../lib/types"
import { useChannelName } from "./use-channel-name"

const HINTED = [FEED, EMAIL, WEBHOOK] as const

/** By which ways the rule alerts, and where its webhook goes. */
const ChannelFields = ({ form, channels }: { form: UseFormReturn<RuleForm>; channels: AlertChannel[] }) => {
  const { t } = useTranslation("chatCrm")
  const id = useId()
  const channelName = useChannelName()
  const chosen = form.watch("channels")

  const hintOf = (channel: string) => t(`rules.channelHints.${HINTED.find((known) => known === channel) ?? "other"}`)

  return (
    <div className="flex flex-col gap-y-4">
      <Form.Field
        control={form.control}
        name="channels"
        rules={{ validate: (given) => given.length > 0 || t("rules.form.channelsRequired") }}
        render={({ field: { value, onChange }, fieldState: { error } }) => (
          <fieldset className="flex flex-col gap-y-3" aria-describedby={error ? `${id}-problem` : undefined}>
            <legend className="txt-compact-small-plus text-ui-fg-base mb-2">{t("rules.form.channels")}</legend>
            {channels.map(({ channel, available }) => (
              <div key={channel} className="flex flex-col gap-y-2">
                <div className="flex items-start gap-x-3">
                  <Checkbox
                    id={`${id}-${channel}`}
                    className="mt-0.5"
                    checked={value.includes(channel)}
                    aria-describedby={`${id}-${channel}-hint`}
                    onCheckedChange={(isOn) =>
                      onChange(isOn === true ? [...value, channel] : value.filter((other) => other !== channel))
                    }
                  />
                  <div className="flex min-w-0 flex-col">
                    <Label htmlFor={`${id}-${channel}`} size="small">
                      <bdi>{channelName(channel)}</bdi>
                    </Label>
                    <Hint id={`${id}-${channel}-hint`}>{hintOf(channel)}</Hint>
                  </div>
                </div>
                {channel === EMAIL && !available && value.includes(EMAIL) && (
                  <InlineTip variant="warning" label={channelName(EMAIL)}>
                    {t("rules.noProvider")}
                  </InlineTip>
                )}
              </div>
            ))}
            {error && (
              <Hint id={`${id}-problem`} role="alert" variant="error">
                {error.message}
              </Hint>
            )}
          </fieldset>
        )}
      />
      {chosen.includes(WEBHOOK) && (
        <Form.Field
          control={form.control}
          name="url"
          rules={{
            validate: (url) =>
              url.trim() === "" ? t("rules.form.urlRequired") : /^https?:\/\/\S+$/i.test(url.trim()) || t("rules.form.urlInvalid"),
          }}
          render={({ field }) => (
            <Form.Item>
              <Form.Label>{t("rules.form.url")}</Form.Label>
              <Form.Control>
                <Input {...field} type="url" inputMode="url" autoComplete="off" maxLength={2_000} />
              </Form.Control>
              <Form.Hint>{t("rules.form.urlHint")}</Form.Hint>
              <Form.ErrorMessage />
            </Form.Item>
          )}
        />
      )}
    </div>
  )
}

export default ChannelFields
