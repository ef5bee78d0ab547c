import { CHAT_ENRICHMENT_MODULE, type ChatEnrichmentModuleService } from "../../../../../../modules/chat-enrichment"
import { chatbotRoute } from "../../../../../chatbot-route"

/** How reading stands in a chatbot: `{ enrichment }` with providers, today's budget, what waits, and the last day's runs. */
export const GET = chatbotRoute(
  async (req, res, { crm, chatbot }) => {
    const providers = req.scope.resolve<ChatEnrichmentModuleService>(CHAT_ENRICHMENT_MODULE).listProviders()
    res.json({ enrichment: { providers, ...(await crm.enrichment.status(chatbot.id)) } })
  },
  { feature: "customer_tracking" }
)
