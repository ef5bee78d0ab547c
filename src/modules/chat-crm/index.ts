import { Module } from "@medusajs/framework/utils"
import ChatCrmModuleService from "./service"

export const CHAT_CRM_MODULE = "chat_crm"

export default Module(CHAT_CRM_MODULE, { service: ChatCrmModuleService })

export type { ChatCrmModuleService }
export type { ChatCrmOptions, PlanResolver } from "./options"
