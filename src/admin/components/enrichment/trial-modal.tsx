import { RouteFocusModal } from "@medusajs/dashboard/components"
import { XMark } from "@medusajs/icons"
import { Heading, IconButton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLocation, useNavigate } from "react-router-dom"
import TrialForm from "./trial-form"
import TrialResult from "./trial-result"

type TrialModalProps = { chatbotId: string; closeTo: string }

/** Lets a provider read past conversations for a look at what it would change. The address names the trial that runs. */
const TrialModal = ({ chatbotId, closeTo }: TrialModalProps) => {
  const { t } = useTranslation("chatCrm")
  const navigate = useNavigate()
  // Not in the search, which closing keeps.
  const trialId = useLocation().hash.slice(1)
  const show = (id: string) => navigate({ hash: id }, { replace: true })

  return (
    <RouteFocusModal prev={closeTo}>
      <div className="border-ui-border-base flex items-center gap-x-3 border-b px-4 py-2.5">
        <RouteFocusModal.Close asChild>
          <IconButton size="small" type="button" variant="transparent" aria-label={t("actions.close")}>
            <XMark />
          </IconButton>
        </RouteFocusModal.Close>
      </div>
      <RouteFocusModal.Body className="flex-1 overflow-y-auto">
        <div className="mx-auto flex w-full max-w-[880px] flex-col gap-y-8 px-4 py-8 sm:px-8 sm:py-12">
          <div className="flex flex-col gap-y-1">
            <RouteFocusModal.Title asChild>
              <Heading>{t("enrichment.trial.title")}</Heading>
            </RouteFocusModal.Title>
            <RouteFocusModal.Description className="txt-small text-ui-fg-subtle text-pretty">
              {t("enrichment.trial.text")}
            </RouteFocusModal.Description>
          </div>
          {trialId ? (
            <TrialResult chatbotId={chatbotId} trialId={trialId} onAgain={() => show("")} />
          ) : (
            <TrialForm chatbotId={chatbotId} onStarted={show} />
          )}
        </div>
      </RouteFocusModal.Body>
    </RouteFocusModal>
  )
}

export default TrialModal
