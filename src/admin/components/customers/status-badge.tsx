import { StatusBadge as Badge } from "@medusajs/ui"
import { badgeColor } from "../../lib/status-color"
import type { StatusStage } from "../../lib/types"

type StatusBadgeProps = { status: string; statuses: StatusStage[] }

/** A stage in the chatbot's own words. One that is not among them any more keeps its key. */
const StatusBadge = ({ status, statuses }: StatusBadgeProps) => {
  const stage = statuses.find(({ key }) => key === status)

  return (
    <Badge color={badgeColor(stage?.color)} className="max-w-40">
      <span className="truncate">
        <bdi>{stage?.label ?? status}</bdi>
      </span>
    </Badge>
  )
}

export default StatusBadge
