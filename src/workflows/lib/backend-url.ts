import type { ConfigModule, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ChatCrmModuleService } from "../../modules/chat-crm"
import { CHAT_CRM_MODULE } from "../../modules/chat-crm/name"

/** Where the outside world reaches this backend, as far as it is known: the plugin's option, else Medusa's own. */
export const backendUrl = (container: MedusaContainer): string | undefined =>
  container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).options.backend_url ??
  container.resolve<ConfigModule>(ContainerRegistrationKeys.CONFIG_MODULE).admin?.backendUrl
