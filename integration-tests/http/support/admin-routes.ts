import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { Feature } from "../../../src/types"

const FOLDER = join(__dirname, "../../../src/api/admin")
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]

/** A route of the admin API: its path as its folder says it, below `/admin/chat-crm`, and the parameters in it. */
export type AdminRoute = { method: "get" | "post" | "delete"; path: string; parameters: string[] }

/** Every route of the admin API there is, from what its files export, as Medusa finds them: a new one is here by itself. */
export function adminRoutes(): AdminRoute[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((file) => /(^|\/)route\.ts$/.test(file))
  return files.sort().flatMap((file) => {
    const path = `/${file.replace(/\/?route\.ts$/, "")}`
    if (!path.startsWith("/chat-crm/")) {
      throw new Error(`${path} does not stand under /admin/chat-crm.`)
    }
    const methods = METHODS.filter((method) => method in (jest.requireActual(join(FOLDER, file)) as object))
    return methods.map((method) => routeOf(method.toLowerCase(), path.slice("/chat-crm".length)))
  })
}

function routeOf(method: string, path: string): AdminRoute {
  if (method !== "get" && method !== "post" && method !== "delete") {
    throw new Error(`${method} ${path}: this API reads by GET, writes by POST and removes by DELETE.`)
  }
  return { method, path, parameters: [...path.matchAll(/\[(\w+)\]/g)].map(([, name = ""]) => name) }
}

/** The feature whose plan each part of a chatbot needs, by the first word behind its id. A new part has to be named here. */
const FEATURE_OF: Record<string, Feature | null> = {
  "": null,
  features: null,
  channels: null,
  conversations: null,
  members: null,
  customers: "customer_tracking",
  enrichment: "customer_tracking",
  "enrichment-runs": "customer_tracking",
  jobs: "customer_tracking",
  views: "customer_tracking",
  intents: "intent_detection",
  "alert-rules": "intent_detection",
  alerts: "intent_detection",
}

/** The feature that a route under `/chatbots/[id]` needs, or null. */
export function featureOf({ path }: AdminRoute): Feature | null {
  const [, part = ""] = /^\/chatbots\/\[id\]\/?([^/]*)/.exec(path) ?? []
  const feature = FEATURE_OF[part]
  if (feature === undefined) {
    throw new Error(`${path}: say in FEATURE_OF which feature "${part}" needs, or null.`)
  }
  return feature
}
