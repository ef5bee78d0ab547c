import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { useViews } from "../../hooks/api/views"
import type { Chatbot } from "../../lib/types"
import { activeView, ALL_VIEW, hasLostStages, READY_VIEW, viewParamsOf, withView } from "../../lib/view-params"

/** The views there are, the one that the address shows, and the one it showed before it was changed. */
export const useSavedViews = ({ id: chatbotId, statuses }: Chatbot) => {
  const { t } = useTranslation("chatCrm")
  const [address, setAddress] = useSearchParams()
  const { data: saved, error, isPending, isFetching, refetch } = useViews(chatbotId)
  const [lastId, setLastId] = useState<string>(ALL_VIEW.id)

  const builtIn = useMemo(
    () => [
      { ...ALL_VIEW, name: t("views.all") },
      { ...READY_VIEW, name: t("intents.ready_to_buy.name") },
    ],
    [t]
  )
  const views = saved ?? []
  const active = activeView([...builtIn, ...views.filter(({ params }) => !hasLostStages(params, statuses))], address, statuses)

  if (active && active.id !== lastId) {
    setLastId(active.id)
  }

  return {
    builtIn,
    mine: views.filter(({ own }) => own),
    shared: views.filter(({ own }) => !own),
    active,
    /** The own view that is shown, or was until its filters were changed. */
    own: views.find(({ id, own }) => own && id === (active?.id ?? lastId)),
    params: viewParamsOf(address, statuses),
    error,
    isPending,
    isFetching,
    refetch,
    choose: (id: string) => {
      const chosen = [...builtIn, ...views].find((view) => view.id === id)
      if (chosen) {
        setAddress((before) => withView(before, chosen.params, statuses))
      }
    },
  }
}

export type SavedViewsState = ReturnType<typeof useSavedViews>
