import DataLoader from "dataloader"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { ChatCrmModuleService } from "../modules/chat-crm"
import type { ChatDelivery, DeliveryResult } from "../types"
import { ingestChatEvents } from "../workflows"

/** Batches that are written at once: while one waits for the database another is prepared. */
const CONCURRENT_BATCHES = 2
/** How long one gathers while another is under way: those that have just been answered send again. */
const GATHERING_MS = 2
const MAX_DELIVERIES = 200
/** A request with this many messages is a batch of its own. */
const LARGE_DELIVERY = 50

type Loader = DataLoader<ChatDelivery, DeliveryResult>

const loaders = new WeakMap<ChatCrmModuleService, Loader>()

/** Stores a delivery together with those that arrive at the same moment; resolves once it is committed. */
export function ingestDelivery(
  delivery: ChatDelivery,
  crm: ChatCrmModuleService,
  container: MedusaContainer
): Promise<DeliveryResult> {
  if (delivery.items.length >= LARGE_DELIVERY) {
    return ingestChatEvents([delivery], container).then(([result]) => result as DeliveryResult)
  }
  const loader = loaders.get(crm) ?? createLoader(container)
  loaders.set(crm, loader)
  return loader.load(delivery)
}

/** Under load batches grow by themselves: what arrives while all lanes are taken waits for the first to be free. */
function createLoader(container: MedusaContainer): Loader {
  const waiting: (() => void)[] = []
  let underWay = 0
  const start = (dispatch: () => void) => {
    underWay += 1
    if (underWay > 1) {
      setTimeout(dispatch, GATHERING_MS)
    } else {
      // After what has arrived by now: those requests share the batch.
      setImmediate(dispatch)
    }
  }
  return new DataLoader<ChatDelivery, DeliveryResult>(
    async (deliveries) => {
      try {
        return await ingestChatEvents([...deliveries], container)
      } finally {
        underWay -= 1
        const next = waiting.shift()
        if (next) {
          start(next)
        }
      }
    },
    {
      cache: false,
      maxBatchSize: MAX_DELIVERIES,
      batchScheduleFn: (dispatch) => (underWay < CONCURRENT_BATCHES ? start(dispatch) : waiting.push(dispatch)),
    }
  )
}
