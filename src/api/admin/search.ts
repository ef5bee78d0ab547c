import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../modules/chat-crm"
import type { FoundCustomer } from "../../types"

/** What the dashboard's own search calls our customers. */
export const SEARCH_ENTITY = "chat_customer"

/** Of longer ones the beginning is searched for. */
const MAX_SEARCH = 200

/** How many beyond the page are looked for, so that the dashboard knows how many more it may load. */
const BEYOND = 20

/** Nobody reads on further than this; another word finds more quickly. */
const MOST = 1_000

type Query = { q?: string; entity?: string[] }
type Group = { entity: string; data: unknown[]; count: number; offset: number; limit: number }

/**
 * Customers in the dashboard's own search, those of chatbots that are open to the whole team. Medusa's route has room
 * for entities of Medusa's and for indexes of its search module; ours is answered beside them, from what is searched in
 * the list of customers, so that nobody is found a moment longer than they are to be.
 */
export const searchMiddlewares: MiddlewareRoute[] = [
  { method: ["GET"], matcher: "/admin/search", middlewares: [answerCustomers] },
]

function answerCustomers(req: MedusaRequest<unknown, Query>, res: MedusaResponse, next: MedusaNextFunction): void {
  const { q = "", entity = [] } = req.validatedQuery
  if (entity.length > 0 && !entity.includes(SEARCH_ENTITY)) {
    return next()
  }
  const { skip = 0, take = 20 } = req.queryConfig.pagination
  const found = search(q, skip, take, req.scope)
  const others = entity.filter((name) => name !== SEARCH_ENTITY)
  if (entity.length > 0 && others.length === 0) {
    return void found.then((group) => res.json({ results: [group] }))
  }
  if (entity.length > 0) {
    req.validatedQuery.entity = others
  }
  const answer = res.json.bind(res)
  res.json = (body) => {
    void found.then((group) => answer(withGroup(body, group)))
    return res
  }
  next()
}

/** Never fails: what goes wrong here must not take the search for everything else along. */
async function search(q: string, offset: number, limit: number, container: MedusaContainer): Promise<Group> {
  const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
  let customers: FoundCustomer[] = []
  try {
    const wanted = Math.min(offset + limit + BEYOND, MOST)
    customers = await crm.allChatbots.searchTeam(q.slice(0, MAX_SEARCH), wanted, container)
  } catch (error) {
    const logger = container.resolve<Logger>(ContainerRegistrationKeys.LOGGER)
    logger.warn(`chat-crm: the dashboard's search found no customers: ${(error as Error).message}`)
  }
  return { entity: SEARCH_ENTITY, data: customers.slice(offset, offset + limit), count: customers.length, offset, limit }
}

/**
 * Where the dashboard shows groups in the order of the answer, ours stands beside Medusa's own customers, or first. An
 * answer that has no groups, such as an error, stays as it is.
 */
function withGroup(body: unknown, group: Group): unknown {
  const { results } = Object(body) as { results?: { entity: string }[] }
  if (!Array.isArray(results)) {
    return body
  }
  const place = results.findIndex(({ entity }) => entity === "customer") + 1
  return { ...Object(body), results: [...results.slice(0, place), group, ...results.slice(place)] }
}
