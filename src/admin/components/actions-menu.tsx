import { ActionMenu, type ActionGroup } from "@medusajs/dashboard/components"
import { EllipsisHorizontal } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"

type ActionsMenuProps = { label: string; groups: ActionGroup[] }

/** The dashboard's menu behind a button that says what it opens. A click on it is not a click on its row. */
const ActionsMenu = ({ label, groups }: ActionsMenuProps) => (
  <span className="flex" onClick={(event) => event.stopPropagation()}>
    <ActionMenu groups={groups}>
      <IconButton size="small" variant="transparent" aria-label={label}>
        <EllipsisHorizontal />
      </IconButton>
    </ActionMenu>
  </span>
)

export default ActionsMenu
