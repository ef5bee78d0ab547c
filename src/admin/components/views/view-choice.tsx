import { DropdownMenu } from "@medusajs/ui"

type ViewChoiceProps = { id: string; name: string; remark?: string }

/** A view in the menu; beneath its name what sets it apart. */
const ViewChoice = ({ id, name, remark }: ViewChoiceProps) => (
  <DropdownMenu.RadioItem value={id}>
    <span className="flex min-w-0 flex-col">
      <bdi className="truncate">{name}</bdi>
      {remark && <bdi className="text-ui-fg-subtle txt-compact-xsmall truncate">{remark}</bdi>}
    </span>
  </DropdownMenu.RadioItem>
)

export default ViewChoice
