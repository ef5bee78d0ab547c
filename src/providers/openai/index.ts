import { ModuleProvider } from "@medusajs/framework/utils"
import { CHAT_ENRICHMENT_MODULE } from "../../modules/chat-enrichment/name"
import { OpenAiProvider } from "./service"

export default ModuleProvider(CHAT_ENRICHMENT_MODULE, { services: [OpenAiProvider] })

export type { OpenAiOptions } from "./options"
