import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../../../modules/chat-crm"
import { adapterOf, MalformedPayload } from "../../../../../platforms"
import { ingestDelivery } from "../../batcher"

/**
 * Takes what a platform sends: verifies the bytes, parses them, stores them, and answers as the platform needs it.
 * 404 for an unknown channel, 401 for a wrong signature or secret, 400 for a body that makes no sense, 503 when it could
 * not be stored, so that the platform sends it again.
 */
export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const { type = "", channel_id = "" } = req.params
  const crm = req.scope.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
  const adapter = adapterOf(type)
  try {
    const channel = adapter && (await crm.openChannel(channel_id))
    if (!adapter || channel?.type !== type) {
      return refuse(res, 404, "not_found", "There is no such channel.")
    }
    const now = Date.now()
    const raw = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0)
    if (!adapter.verify({ raw, headers: req.headers, now }, channel.credentials)) {
      await crm.noteChannelError(channel_id, "A request came with a wrong or missing secret or signature.")
      return refuse(res, 401, "unauthorized", "The signature or secret is wrong or missing.")
    }
    const delivery = adapter.parse(parseJson(raw), { headers: req.headers, now })
    const hasEvents = delivery.items.some((item) => "event" in item)
    const result = hasEvents
      ? await ingestDelivery({ ...delivery, channel_id }, crm, req.scope)
      : { duplicate: false, results: delivery.items.map(refusal) }
    const { status, body } = adapter.answer(result)
    res.status(status)
    return void (body === undefined ? res.end() : res.json(body))
  } catch (error) {
    if (error instanceof MalformedPayload) {
      return refuse(res, 400, "invalid_data", error.message)
    }
    const { message = String(error) } = Object(error) as Partial<Error>
    req.scope.resolve(ContainerRegistrationKeys.LOGGER).error(`chat-crm: a delivery was not stored: ${message}`)
    res.set("Retry-After", "5")
    return refuse(res, 503, "unexpected_state", "This could not be stored now; send it again.")
  }
}

function parseJson(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString("utf8").replace(/^\ufeff/, ""))
  } catch {
    throw new MalformedPayload("The body is not JSON.")
  }
}

const refusal = (item: object, index: number) => ({
  index,
  status: "refused" as const,
  reason: "refused" in item ? String(item.refused) : undefined,
})

function refuse(res: MedusaResponse, status: number, type: string, message: string): void {
  res.status(status).json({ type, message })
}
