import { RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { Button, InlineTip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useChannels } from "../../../hooks/api/channels"
import { handoverOf, hasSecretToTake, wouldBeLost, type ShownSecrets } from "../../../lib/channel-handover"
import { channelTypeOf, fitting } from "../../../lib/channel-types"
import type { Channel } from "../../../lib/types"
import ChannelError from "../channel-error"
import FirstMessage from "./first-message"
import { GuideBody, GuideColumn, GuideColumns } from "./guide-layout"
import GuideSteps from "./guide-steps"
import HandoverFields from "./handover-fields"

const WAITING_MS = 2_000

type ConnectStepProps = {
  channel: Channel
  /** What was given or made just now; nothing when the setup is looked at again. */
  secrets: ShownSecrets
}

/** What to paste at the platform, and whether it worked. */
const ConnectStep = ({ channel: known, secrets }: ConnectStepProps) => {
  const { t } = useTranslation("chatCrm")
  const { handleSuccess } = useRouteModal()
  const { data: channels } = useChannels(known.chatbot_id, WAITING_MS)
  const channel = channels?.find(({ id }) => id === known.id) ?? known
  const definition = channelTypeOf(channel.type)

  if (!definition) {
    return null
  }

  const typeName = t(`channelTypes.${channel.type}.name`)
  const isOnlyNow = wouldBeLost(channel, secrets)
  const isHidden = hasSecretToTake(channel) && Object.keys(secrets).length === 0

  return (
    <>
      <GuideBody
        type={channel.type}
        platform={channel.platform}
        title={t("channels.guide.setupOf", { name: channel.name })}
        text={typeName === channel.name ? undefined : typeName}
      >
        <GuideColumns>
          <GuideColumn title={t("channels.guide.connectTitle")}>
            <GuideSteps
              type={channel.type}
              phase="connect"
              steps={fitting(definition.connect, channel.configured)}
            />
          </GuideColumn>
          <GuideColumn title={t("channels.guide.valuesTitle")} isTall>
            <HandoverFields channel={channel} handover={handoverOf(channel)} secrets={secrets}>
              {isOnlyNow && (
                <InlineTip variant="warning" label={t("channels.secret.onceLabel")}>
                  {t("channels.secret.onceText")}
                </InlineTip>
              )}
              {isHidden && (
                <InlineTip variant="info" label={t("channels.secret.hiddenLabel")}>
                  {t("channels.secret.hidden")}
                </InlineTip>
              )}
            </HandoverFields>
          </GuideColumn>
          <div className="flex flex-col gap-y-4 lg:col-start-1">
            <FirstMessage channel={channel} />
            <ChannelError channel={channel} />
          </div>
        </GuideColumns>
      </GuideBody>
      <RouteFocusModal.Footer>
        <Button size="small" onClick={() => handleSuccess()}>
          {isOnlyNow ? t("channels.secret.done") : t("channels.guide.done")}
        </Button>
      </RouteFocusModal.Footer>
    </>
  )
}

export default ConnectStep
