import type { Crowd } from "./million"
import type { Target } from "./target"

/** Parameters of the list. */
export type Params = Record<string, string>

type Page = { customers: { id: string }[]; next_cursor: string | null }

/** A page of the list, over HTTP. */
export const list = (target: Target, { chatbot }: Crowd, params: Params = {}): Promise<Page> =>
  target.admin<Page>(`/chatbots/${chatbot}/customers?${new URLSearchParams(params)}`)

/** Terms by what they ask of the index, and the most milliseconds that 95 of 100 may take. */
export type Search = { what: string; terms: string[]; most: number; filter?: Params }

const LITTLE: Params = { platform: "website", purchase_intent: "ready_to_buy", status: "closed" }

/** What is searched for among so many customers. */
export const searchesAmong = (size: number): Search[] => [
  { what: "rare", terms: [`${5_000_000_000 + Math.ceil(size / 3) * 977}`, `khach${Math.ceil(size / 5)}@`, "lý kim yến 5000", "0977 王"], most: 60 },
  { what: "frequent", terms: ["nguyen", "Trần", "minh anh", "смирнов", "garcia", "nguyễn văn"], most: 150 },
  { what: "two letters", terms: ["ng", "tr", "王", "ма", "v", "ly"], most: 150 },
  { what: "metadata", terms: [`khach${Math.ceil(size / 7)}`, "khach77@example", "khach1234@example.com", "88@example nguyen"], most: 60 },
  { what: "frequent, under filters that fit few", terms: ["nguyen", "anh", "example.com", "smith"], most: 300, filter: LITTLE },
  { what: "of common letters, that nobody has", terms: ["anguye", "minhanh", "example nguyenn", "inh tran van thi zz", "999999999"], most: 1_500 },
]
