import { PLANS, type Plan } from "../../types"
import type { ResolvedOptions } from "./options"

/** The options that decide what a plan includes. */
export type PlanOptions = Pick<ResolvedOptions, "plan" | "plan_requirements">

/** The plan a chatbot has: the option's name, else what the billing system answered last, `free` when it never did. */
export function planOf(row: { plan: Plan | null }, { plan }: Pick<PlanOptions, "plan">): Plan {
  return typeof plan === "string" ? plan : row.plan ?? "free"
}

export const includes = (plan: Plan, required: Plan): boolean => PLANS.indexOf(plan) >= PLANS.indexOf(required)

/** Tracking in effect: the switch and the plan. */
export function isTracking(row: { customer_tracking: boolean; plan: Plan | null }, options: PlanOptions): boolean {
  return row.customer_tracking && includes(planOf(row, options), options.plan_requirements.customer_tracking)
}
