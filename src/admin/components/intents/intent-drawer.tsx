import { RouteDrawer } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { useIntents } from "../../hooks/api/intents"
import { emptyIntentForm, formOfIntent, type IntentForm as Values } from "../../lib/intent-form"
import DrawerHeader from "../forms/drawer-header"
import DrawerSkeleton from "../forms/drawer-skeleton"
import ErrorPanel from "../states/error-panel"
import IntentForm from "./intent-form"

type IntentDrawerProps = { chatbotId: string; intentId?: string; prev: string }

/** A new intent, perhaps with the example of the empty list filled in, or one that is there. */
const IntentDrawer = ({ chatbotId, intentId, prev }: IntentDrawerProps) => {
  const { t } = useTranslation("chatCrm")
  const [params] = useSearchParams()
  const starter = useStarter()
  const { data: intents, error, refetch, isFetching } = useIntents(chatbotId)
  const intent = intents?.find(({ id }) => id === intentId)

  if (!intentId) {
    return (
      <RouteDrawer prev={prev}>
        <DrawerHeader title={t("named.form.addTitle")} />
        <IntentForm chatbotId={chatbotId} values={params.has("example") ? starter : emptyIntentForm()} />
      </RouteDrawer>
    )
  }

  return (
    <RouteDrawer prev={prev}>
      {intent ? (
        <>
          <DrawerHeader title={t("named.form.editTitle")} />
          <IntentForm key={intent.id} chatbotId={chatbotId} intentId={intent.id} values={formOfIntent(intent)} />
        </>
      ) : (
        <>
          <RouteDrawer.Title className="sr-only">{t("named.title")}</RouteDrawer.Title>
          {intents ? (
            <Text size="small" className="text-ui-fg-subtle px-6 py-16 text-center">
              {t("named.gone")}
            </Text>
          ) : error ? (
            <ErrorPanel error={error} onRetry={refetch} isRetrying={isFetching} />
          ) : (
            <DrawerSkeleton />
          )}
        </>
      )}
    </RouteDrawer>
  )
}

/** What an intent looks like, in the reader's language. */
const useStarter = (): Values => {
  const { t } = useTranslation("chatCrm")

  return formOfIntent({
    name: t("named.starter.name"),
    description: t("named.starter.description"),
    examples: [t("named.starter.first"), t("named.starter.second"), t("named.starter.third")],
    details: ["date", "time", "phone"],
  })
}

export default IntentDrawer
