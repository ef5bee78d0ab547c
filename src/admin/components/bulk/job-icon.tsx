import { ArrowUturnLeft, CheckCircleSolid, ExclamationCircleSolid, Spinner, XCircle } from "@medusajs/icons"
import { isUnderWay } from "../../lib/job-states"
import type { Job } from "../../lib/types"

/** The state at a glance; the text beside it says the same. */
const JobIcon = ({ job }: { job: Job }) => {
  if (isUnderWay(job)) {
    return <Spinner aria-hidden className="text-ui-fg-interactive animate-spin" />
  }
  switch (job.state) {
    case "done":
      return <CheckCircleSolid aria-hidden className="text-ui-tag-green-icon" />
    case "failed":
      return <ExclamationCircleSolid aria-hidden className="text-ui-tag-red-icon" />
    case "undone":
      return <ArrowUturnLeft aria-hidden className="text-ui-fg-subtle" />
    default:
      return <XCircle aria-hidden className="text-ui-fg-subtle" />
  }
}

export default JobIcon
