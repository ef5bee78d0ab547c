import type { MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../modules/chat-crm"

/**
 * Zalo sends events to no domain before it has seen a file of its making there, or what stands in it. A name that is
 * partly a parameter is nothing a folder can say, so this is matched by expression; all other addresses pass it by.
 */
export const zaloDomainMiddlewares: MiddlewareRoute[] = [
  { method: ["GET"], matcher: /^\/zalo_verifier([A-Za-z0-9_-]{1,255})\.html$/, middlewares: [showCode] },
]

function showCode(req: MedusaRequest, res: MedusaResponse): void {
  const { options } = req.scope.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
  const code = options.zalo_verification_codes.find((known) => known === req.params[0])
  if (code === undefined) {
    return void res.status(404).json({ type: "not_found", message: "This is none of the configured codes." })
  }
  const meta = `<meta name="zalo-platform-site-verification" content="${code}">`
  res.type("html").send(`<!doctype html><html><head>${meta}<title>Zalo</title></head><body>${code}</body></html>\n`)
}
