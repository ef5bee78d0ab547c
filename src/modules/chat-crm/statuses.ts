import type { Status } from "../../types"

/** The pipeline of a new chatbot. */
export const DEFAULT_STATUSES: Status[] = [
  { key: "new", label: "New", color: "blue", rank: 0 },
  { key: "active", label: "Active", color: "green", rank: 1 },
  { key: "qualified", label: "Qualified", color: "purple", rank: 2 },
  { key: "customer", label: "Customer", color: "orange", rank: 3 },
  { key: "closed", label: "Closed", color: "grey", rank: 4 },
]
