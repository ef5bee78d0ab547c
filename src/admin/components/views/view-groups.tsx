import { DropdownMenu, Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CustomerView, StatusStage } from "../../lib/types"
import { hasLostStages } from "../../lib/view-params"
import type { SavedViewsState } from "./use-saved-views"
import ViewChoice from "./view-choice"

type ViewGroupsProps = { views: SavedViewsState; statuses: StatusStage[] }

/** Those that are always there, one's own, and what others share. */
const ViewGroups = ({ views, statuses }: ViewGroupsProps) => {
  const { t } = useTranslation("chatCrm")
  const { builtIn, mine, shared, active, isPending, choose } = views

  const remarkOn = ({ params, own, shared: isShared, created_by_name }: CustomerView) =>
    [
      hasLostStages(params, statuses) && t("views.lost"),
      own ? isShared && t("views.shared") : t("views.by", { name: created_by_name }),
    ]
      .filter(Boolean)
      .join(" · ")

  const groups = [
    { label: t("views.mine"), views: mine },
    { label: t("views.shared"), views: shared },
  ].filter((group) => group.views.length > 0)

  return (
    <DropdownMenu.RadioGroup aria-label={t("views.label")} value={active?.id ?? ""} onValueChange={choose}>
      {builtIn.map(({ id, name }) => (
        <ViewChoice key={id} id={id} name={name} />
      ))}
      {isPending && <Skeleton aria-busy className="mx-2 my-1.5 h-5 rounded" />}
      {groups.map((group) => (
        <div key={group.label}>
          <DropdownMenu.Separator />
          <DropdownMenu.Label className="px-2">{group.label}</DropdownMenu.Label>
          {group.views.map((view) => (
            <ViewChoice key={view.id} id={view.id} name={view.name} remark={remarkOn(view)} />
          ))}
        </div>
      ))}
    </DropdownMenu.RadioGroup>
  )
}

export default ViewGroups
