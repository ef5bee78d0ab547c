import { shared } from "./shared-host"

/** After the last browser test: ends the host that was started for them. */
export default async function stopSharedHost(): Promise<void> {
  await shared.host?.stop()
}
