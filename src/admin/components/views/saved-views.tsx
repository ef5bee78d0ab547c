import { ArrowPath, Bookmarks, PlusMini, TrianglesMini } from "@medusajs/icons"
import { Button, DropdownMenu, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Chatbot, CustomerView } from "../../lib/types"
import { useSavedViews } from "./use-saved-views"
import { useViewChanges } from "./use-view-changes"
import ViewActions from "./view-actions"
import ViewDialog from "./view-dialog"
import ViewGroups from "./view-groups"

/** The list's filters under names: to choose one, to keep those of now, and to change one's own. */
const SavedViews = ({ chatbot }: { chatbot: Chatbot }) => {
  const { t } = useTranslation("chatCrm")
  const views = useSavedViews(chatbot)
  const { active, error, isFetching, refetch, params } = views
  const { takeFilters, askToDelete } = useViewChanges(chatbot.id)
  const [dialog, setDialog] = useState<{ view?: CustomerView } | null>(null)
  const name = active?.name ?? t("views.unsaved")

  return (
    <>
      {!active && (
        <Button size="small" variant="transparent" className="hidden sm:flex" onClick={() => setDialog({})}>
          <PlusMini />
          {t("views.save")}
        </Button>
      )}
      <DropdownMenu modal={false}>
        <DropdownMenu.Trigger asChild>
          <Button size="small" variant="secondary" className="max-w-56" aria-label={`${t("views.label")}: ${name}`}>
            <Bookmarks className="text-ui-fg-subtle shrink-0" />
            <bdi className="truncate">{name}</bdi>
            <TrianglesMini className="text-ui-fg-muted shrink-0" />
          </Button>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content align="end" className="max-w-[min(320px,calc(100vw-2rem))] overflow-y-auto">
          <ViewGroups views={views} statuses={chatbot.statuses} />
          {error && (
            <>
              <DropdownMenu.Separator />
              <Text size="small" className="text-ui-fg-subtle px-2 py-1.5">
                {t("views.failed")}
              </Text>
              <DropdownMenu.Item
                className="gap-x-2"
                disabled={isFetching}
                onSelect={(event) => {
                  event.preventDefault()
                  void refetch()
                }}
              >
                <ArrowPath className="text-ui-fg-subtle" />
                {t("errors.retry")}
              </DropdownMenu.Item>
            </>
          )}
          <ViewActions
            views={views}
            onSave={() => setDialog({})}
            onTakeFilters={(view) => takeFilters(view, params)}
            onEdit={(view) => setDialog({ view })}
            onDelete={(view) => void askToDelete(view)}
          />
        </DropdownMenu.Content>
      </DropdownMenu>
      {dialog && (
        <ViewDialog chatbotId={chatbot.id} view={dialog.view} params={params} onClose={() => setDialog(null)} />
      )}
    </>
  )
}

export default SavedViews
