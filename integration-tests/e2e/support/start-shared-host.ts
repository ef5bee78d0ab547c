import { startHost } from "./host"
import { shared } from "./shared-host"

/** Before the first browser test: starts the host that they share, unless one is named that runs already. */
export default async function startSharedHost(): Promise<void> {
  if (!process.env.CHAT_CRM_E2E_URL) {
    shared.host = await startHost()
    process.env.CHAT_CRM_E2E_URL = shared.host.url
  }
}
