import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { usePublishableKeys } from "../../../hooks/api/publishable-keys"
import { channelTypeOf, textOfField, type Handover } from "../../../lib/channel-types"
import { snippetOf } from "../../../lib/channel-snippets"
import { addressOf } from "../../../lib/channel-address"
import type { ShownSecrets } from "../../../lib/channel-handover"
import type { Channel } from "../../../lib/types"
import CopyField from "../../copy-field"
import CodeField from "./code-field"

type HandoverFieldsProps = {
  channel: Channel
  handover: Handover[]
  secrets: ShownSecrets
  /** What there is to say about the secrets, right before them. */
  children?: ReactNode
}

/** The address, what was made here and is shown this once, and code that has both in it. */
const HandoverFields = ({ channel, handover, secrets, children }: HandoverFieldsProps) => {
  const { t } = useTranslation("chatCrm")
  const address = addressOf(channel)
  const { data: keys } = usePublishableKeys({ isNeeded: channel.type === "website" })
  const publishable_key = keys?.find(({ id }) => id === secrets.publishable_key_id)?.token
  const facts = {
    address,
    channelId: channel.id,
    secrets: { ...secrets, publishable_key },
    remark: (key: string) => t(`snippets.remarks.${key}`),
  }

  return (
    <>
      <CopyField
        label={t("channels.address")}
        value={address}
        copyLabel={t("channels.copyAddress", { name: channel.name })}
      />
      {children}
      {secrets.secret && (
        <SecretField label={t("channels.secret.label")} value={secrets.secret} />
      )}
      {handover.map((item) =>
        item.kind === "snippet" ? (
          <CodeField
            key={item.name}
            label={t(`snippets.title.${item.name}`)}
            code={snippetOf(item.name, facts)}
          />
        ) : (
          <SecretField
            key={item.name}
            label={t(`credentials.${textOf(channel, item.name)}.label`)}
            value={secrets[item.name]}
          />
        )
      )}
    </>
  )
}

const SecretField = ({ label, value }: { label: string; value: string | undefined }) => {
  const { t } = useTranslation("chatCrm")

  return value ? (
    <CopyField label={label} value={value} copyLabel={t("channels.secret.copy", { label })} />
  ) : null
}

const textOf = ({ type }: Channel, name: string): string => {
  const field = channelTypeOf(type)?.fields.find((candidate) => candidate.name === name)
  return field ? textOfField(field) : name
}

export default HandoverFields
