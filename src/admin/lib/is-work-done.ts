/** How the dashboard marks a way out that is taken because the work is done: nothing is lost on it. */
export const isWorkDone = (state: unknown): boolean =>
  state !== null && typeof state === "object" && "isSubmitSuccessful" in state && state.isSubmitSuccessful === true
