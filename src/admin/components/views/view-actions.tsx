import { ArrowPath, PencilSquare, PlusMini, Trash } from "@medusajs/icons"
import { DropdownMenu } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { CustomerView } from "../../lib/types"
import type { SavedViewsState } from "./use-saved-views"

type ViewActionsProps = {
  views: SavedViewsState
  onSave: () => void
  onTakeFilters: (view: CustomerView) => void
  onEdit: (view: CustomerView) => void
  onDelete: (view: CustomerView) => void
}

/** What can be done with the filters of now, and with the own view that is shown or was. */
const ViewActions = ({ views: { active, own }, onSave, onTakeFilters, onEdit, onDelete }: ViewActionsProps) => {
  const { t } = useTranslation("chatCrm")

  return (
    <>
      {(own || !active) && <DropdownMenu.Separator />}
      {!active && (
        <Action icon={<PlusMini />} onSelect={onSave}>
          {t("views.save")}
        </Action>
      )}
      {own && (
        <>
          {!active && (
            <Action icon={<ArrowPath />} onSelect={() => onTakeFilters(own)}>
              {t("views.update", { name: own.name })}
            </Action>
          )}
          <Action icon={<PencilSquare />} onSelect={() => onEdit(own)}>
            {t("views.edit", { name: own.name })}
          </Action>
          <Action icon={<Trash />} onSelect={() => onDelete(own)}>
            {t("views.delete", { name: own.name })}
          </Action>
        </>
      )}
    </>
  )
}

type ActionProps = { icon: ReactNode; onSelect: () => void; children: string }

const Action = ({ icon, onSelect, children }: ActionProps) => (
  <DropdownMenu.Item className="gap-x-2" onSelect={onSelect}>
    <span className="text-ui-fg-subtle flex shrink-0">{icon}</span>
    <span className="truncate">{children}</span>
  </DropdownMenu.Item>
)

export default ViewActions
