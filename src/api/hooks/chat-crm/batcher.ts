import DataLoader from "dataloader"
import type { MedusaContainer } from "@medusajs/framework/types"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { ChatDelivery, DeliveryResult } from "../../../types"
import { ingestChatEventsWorkflow } from "../../../workflows"

/** Requests that arrive within this time of each other share a transaction. */
const GATHER_MS = 0
/** One batch is written while the next is gathered and the one before is answered. */
const CONCURRENT_BATCHES = 2
const MAX_DELIVERIES = 200
/** A request with this many messages is a batch of its own. */
const LARGE_DELIVERY = 50

type Loader = DataLoader<ChatDelivery, DeliveryResult>

const loaders = new WeakMap<ChatCrmModuleService, Loader>()

/** Stores a delivery together with those that arrive at the same moment; resolves once it is committed. */
export function ingestDelivery(delivery: ChatDelivery, container: MedusaContainer): Promise<DeliveryResult> {
  if (delivery.items.length >= LARGE_DELIVERY) {
    return ingestBatch([delivery], container).then(([result]) => result as DeliveryResult)
  }
  const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
  const loader = loaders.get(crm) ?? createLoader(container)
  loaders.set(crm, loader)
  return loader.load(delivery)
}

async function ingestBatch(deliveries: readonly ChatDelivery[], container: MedusaContainer): Promise<DeliveryResult[]> {
  return container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).ingest([...deliveries], container)
}

/** Under load batches grow by themselves: what arrives while two are under way waits for the first to be done. */
function createLoader(container: MedusaContainer): Loader {
  const waiting: (() => void)[] = []
  let underWay = 0
  const start = (dispatch: () => void) => {
    underWay += 1
    setTimeout(dispatch, GATHER_MS)
  }
  return new DataLoader<ChatDelivery, DeliveryResult>(
    async (deliveries) => {
      try {
        return await ingestBatch(deliveries, container)
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
