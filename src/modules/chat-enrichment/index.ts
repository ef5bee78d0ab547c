import { Module } from "@medusajs/framework/utils"
import loadProviders from "./loaders/providers"
import { CHAT_ENRICHMENT_MODULE } from "./name"
import ChatEnrichmentModuleService from "./service"

export { CHAT_ENRICHMENT_MODULE, EMBEDDED_ID } from "./name"

export default Module(CHAT_ENRICHMENT_MODULE, { service: ChatEnrichmentModuleService, loaders: [loadProviders] })

export type { ChatEnrichmentModuleService }
export type { ChosenProvider, KeptAnswer, ProviderInfo, SettledAnswer } from "./service"
