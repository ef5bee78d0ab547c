import ipaddr from "ipaddr.js"
import { wrong } from "../texts"

const LONGEST_URL = 2_000

/** Where public addresses of IPv6 are; elsewhere some of IPv4 can be written in another way. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR("2000::/3")

/** Whether an address is one of the public internet: whatever else there is, a shop's machine must not be made to call. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) {
    return false
  }
  // An address of IPv4 within one of IPv6 counts as what it holds.
  const parsed = ipaddr.process(address)
  return parsed.range() === "unicast" && (parsed.kind() === "ipv4" || parsed.match(GLOBAL_IPV6))
}

/** A host as an address names it, without the brackets of IPv6. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, "")

/**
 * A webhook's address as it is stored. Throws a sentence for one that cannot be called: only https and public addresses,
 * unless an option allows others. Where a name leads is looked at when it is called.
 */
export function webhookUrl(given: string, { allow_private_webhooks }: { allow_private_webhooks: boolean }): string {
  const url = given.length <= LONGEST_URL && URL.canParse(given) ? new URL(given) : null
  if (!url || !["https:", "http:"].includes(url.protocol)) {
    throw wrong(`A webhook's address begins with https:// and takes at most ${LONGEST_URL} characters.`)
  }
  if (url.username || url.password) {
    throw wrong("A webhook's address must not hold a password. Calls are signed instead.")
  }
  if (!allow_private_webhooks && url.protocol !== "https:") {
    throw wrong("A webhook's address begins with https://.")
  }
  if (!allow_private_webhooks && isPrivateHost(hostOf(url))) {
    throw wrong("A webhook goes to a public address, and this one is not.")
  }
  url.hash = ""
  return url.href
}

const isPrivateHost = (host: string): boolean =>
  ipaddr.isValid(host) ? !isPublicAddress(host) : /(^|\.)localhost\.?$/i.test(host)
