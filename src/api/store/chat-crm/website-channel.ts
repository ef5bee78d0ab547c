import type { MedusaStoreRequest } from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { ChatCrmModuleService } from "../../../modules/chat-crm"
import type { OpenChannel } from "../../../modules/chat-crm/channels"
import { ChatCrmError } from "../../../modules/chat-crm/errors"

/**
 * The website channel a storefront speaks to. Throws 404 where there is none that is on, 403 where it belongs to
 * another publishable key than the request's.
 */
export async function openWebsiteChannel(
  req: MedusaStoreRequest,
  crm: ChatCrmModuleService,
  channelId: string
): Promise<OpenChannel> {
  const channel = await crm.openChannel(channelId)
  if (channel?.type !== "website" || !channel.enabled) {
    throw new ChatCrmError(404, MedusaError.Types.NOT_FOUND, "There is no such channel.", { code: "channel_not_found" })
  }
  const { publishable_key_id: expected } = channel.credentials
  if (expected && expected !== (await publishableKeyId(req))) {
    await crm.noteChannelError(channel.id, "A storefront came with another publishable key than the channel's.")
    throw new ChatCrmError(403, MedusaError.Types.FORBIDDEN, "This channel belongs to another publishable key.", {
      code: "wrong_publishable_key",
    })
  }
  return channel
}

const REMEMBERED_MS = 60_000

const known = new Map<string, { id: string | undefined; until: number }>()

/** Medusa has checked the key and tells its token; ids of keys do not change, and only real ones get here. */
async function publishableKeyId(req: MedusaStoreRequest): Promise<string | undefined> {
  const token = req.publishable_key_context.key
  const remembered = known.get(token)
  if (remembered && remembered.until > Date.now()) {
    return remembered.id
  }
  const [key] = await req.scope.resolve(Modules.API_KEY).listApiKeys({ token, type: "publishable" }, { select: ["id"] })
  known.set(token, { id: key?.id, until: Date.now() + REMEMBERED_MS })
  return key?.id
}
