import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../../../modules/chat-crm"
import { acceptedCredentials, type OpenChannel } from "../../../../../modules/chat-crm/channels"
import { adapterOf, MalformedPayload, type PlatformAdapter, type PlatformAnswer } from "../../../../../platforms"
import type { DeliveryResult, ParsedDelivery } from "../../../../../types"
import { refuseForNow, secondsToWait } from "../../../../rate-limits"
import { ingestDelivery } from "../../../../batcher"

/**
 * Takes what a platform sends: verifies the bytes, parses them, stores them, and answers as the platform needs it.
 * 404 for an unknown channel, 401 for a wrong signature or secret, 400 for a body that makes no sense, 429 for too many
 * requests, 503 when it could not be stored, so that the platform sends it again.
 */
export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const crm = req.scope.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
  try {
    const known = await findChannel(req, crm)
    if (!known) {
      return send(res, NO_SUCH_CHANNEL)
    }
    const { adapter, channel } = known
    const request = { raw: Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0), headers: req.headers, now: Date.now() }
    const credentials = acceptedCredentials(channel, request.now).find((accepted) => adapter.verify(request, accepted))
    if (!credentials) {
      await crm.noteChannelError(channel.id, "A request came with a wrong or missing secret or signature.")
      return send(res, adapter.dropped ?? UNAUTHORIZED)
    }
    const wait = await secondsToWait(crm, "channel", channel.id)
    if (wait !== null) {
      return refuseForNow(res, wait)
    }
    const payload = parseJson(request.raw)
    const delivery = adapter.parse(payload, { headers: req.headers, now: request.now, credentials, channel_id: channel.id })
    send(res, adapter.answer(await store(req, crm, channel.id, delivery)))
  } catch (error) {
    if (error instanceof MalformedPayload) {
      return send(res, adapterOf(req.params.type ?? "")?.dropped ?? refusal(400, "invalid_data", error.message))
    }
    const { message = String(error) } = Object(error) as Partial<Error>
    req.scope.resolve(ContainerRegistrationKeys.LOGGER).error(`chat-crm: a delivery was not stored: ${message}`)
    res.set("Retry-After", "5")
    send(res, refusal(503, "unexpected_state", "This could not be stored now; send it again."))
  }
}

/** Answers the platform that checks whether the address is ours; 404 where the platform does not ask. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const known = await findChannel(req, req.scope.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE))
  const answer = known?.adapter.challenge?.(req.query, known.channel.credentials)
  res.type("text/plain")
  send(res, answer ?? NO_SUCH_CHANNEL)
}

const refusal = (status: number, type: string, message: string): PlatformAnswer => ({ status, body: { type, message } })

const NO_SUCH_CHANNEL = refusal(404, "not_found", "There is no such channel.")
const UNAUTHORIZED = refusal(401, "unauthorized", "The signature or secret is wrong or missing.")

async function findChannel(
  { params: { type = "", channel_id = "" } }: MedusaRequest,
  crm: ChatCrmModuleService
): Promise<{ adapter: PlatformAdapter; channel: OpenChannel } | null> {
  const adapter = adapterOf(type)
  const channel = adapter && adapter.webhook !== false && (await crm.openChannel(channel_id))
  return channel && channel.type === type ? { adapter, channel } : null
}

async function store(
  req: MedusaRequest,
  crm: ChatCrmModuleService,
  channel_id: string,
  delivery: ParsedDelivery
): Promise<DeliveryResult> {
  if (delivery.items.some((item) => !("refused" in item))) {
    return ingestDelivery({ ...delivery, channel_id }, crm, req.scope)
  }
  const results = delivery.items.map((item, index) => ({
    index,
    status: "refused" as const,
    reason: "refused" in item ? item.refused : undefined,
  }))
  return { duplicate: false, results }
}

function parseJson(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString("utf8").replace(/^\ufeff/, ""))
  } catch {
    throw new MalformedPayload("The body is not JSON.")
  }
}

function send(res: MedusaResponse, { status, body }: PlatformAnswer): void {
  res.status(status)
  return void (body === undefined ? res.end() : typeof body === "string" ? res.send(body) : res.json(body))
}
