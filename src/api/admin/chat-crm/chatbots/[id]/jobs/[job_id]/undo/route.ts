import { undoJobWorkflow } from "../../../../../../../../workflows"
import { decideJob } from "../decide-job"

/** Begins to put back what an ended job did: `{ job }`, or 409 `wrong_job_state`. */
export const POST = decideJob(undoJobWorkflow)
