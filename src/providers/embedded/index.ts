import { ModuleProvider } from "@medusajs/framework/utils"
import { CHAT_ENRICHMENT_MODULE } from "../../modules/chat-enrichment/name"
import { EmbeddedProvider } from "./service"

export default ModuleProvider(CHAT_ENRICHMENT_MODULE, { services: [EmbeddedProvider] })
