/** Chatbots, their features and their team, as the admin API answers them. */

export const PLATFORMS = ["website", "telegram", "zalo", "facebook"] as const
export type Platform = (typeof PLATFORMS)[number]

export type FeatureName = "customer_tracking" | "intent_detection"
export type Features = Record<FeatureName, boolean>

export type PlanName = "free" | "basic" | "standard" | "pro"
export type ChatbotPlan = {
  current: PlanName
  features: Record<FeatureName, { allowed: boolean; required_plan: PlanName }>
}

export type StatusStage = { key: string; label: string; color: string; rank: number }

export type Chatbot = {
  id: string
  name: string
  description: string | null
  features: Features
  access: "team" | "members"
  statuses: StatusStage[]
  conversation_gap_hours: number
  timezone: string
  created_at: string
  plan?: ChatbotPlan
}

export type MemberRole = "owner" | "member"

/** Somebody of a chatbot's team. Name and e-mail are null where their account was deleted. */
export type Member = {
  user_id: string
  role: MemberRole
  name: string | null
  email: string | null
  created_at: string
}

export type ChatbotList = { chatbots: Chatbot[]; count: number; limit: number; offset: number }
