import { confirmJobWorkflow } from "../../../../../../../../workflows"
import { decideJob } from "../decide-job"

/** Lets a job go on whose preview was looked at: `{ job }`, or 409 `wrong_job_state`. */
export const POST = decideJob(confirmJobWorkflow)
