import type { Host } from "./host"

/** The host that the browser tests of a run share. Each makes chatbots of its own on it. */
export const shared: { host?: Host } = {}
