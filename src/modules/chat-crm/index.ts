import { Module } from "@medusajs/framework/utils"
import { CHAT_CRM_MODULE } from "./name"
import ChatCrmModuleService from "./service"

export { CHAT_CRM_MODULE }

export default Module(CHAT_CRM_MODULE, { service: ChatCrmModuleService })

export type { ChatCrmModuleService }
export type { ChatCrmOptions, PlanResolver } from "./options"
