import { cancelJobWorkflow } from "../../../../../../../../workflows"
import { decideJob } from "../decide-job"

/** Ends a job after the chunk under way: `{ job }`, or 409 `wrong_job_state`. */
export const POST = decideJob(cancelJobWorkflow)
