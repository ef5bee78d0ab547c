import fc from "fast-check"
import { isPublicAddress, webhookUrl } from "../webhook-url"

describe("an address that a webhook may lead to", () => {
  it.each(["8.8.8.8", "1.1.1.1", "203.0.114.1", "2606:4700::1111", "2a00:1450:4001:81b::200e"])("%s is public", (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each([
    ...["127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "100.64.0.1", "169.254.169.254"],
    ...["192.0.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1", "255.255.255.255"],
    ...["::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1", "fec0::1", "100::1", "2001:db8::1"],
    ...["::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:a9fe:a9fe", "::7f00:1", "64:ff9b::7f00:1", "64:ff9b:1::1"],
    ...["2002:7f00:1::", "2001:0:1::", "4000::1", "nowhere", ""],
  ])("%s is not", (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it("is what it is, whether it is written as IPv4 or within IPv6", () => {
    const parts = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255)).map((numbers) => numbers.join("."))
    fc.assert(fc.property(parts, (address) => isPublicAddress(`::ffff:${address}`) === isPublicAddress(address)))
  })
})

describe("a webhook's address", () => {
  const refused = (url: string, allow_private_webhooks = false) => () => webhookUrl(url, { allow_private_webhooks })

  it("is kept as it is called", () => {
    expect(webhookUrl("HTTPS://Hooks.Example.com:8443/a?b=c#d", { allow_private_webhooks: false })).toBe("https://hooks.example.com:8443/a?b=c")
    expect(webhookUrl("http://127.0.0.1:9000/a", { allow_private_webhooks: true })).toBe("http://127.0.0.1:9000/a")
  })

  it.each(["", "hooks.example.com", "ftp://example.com", "javascript:alert(1)", "file:///etc/passwd", `https://example.com/${"x".repeat(2_000)}`])(
    "is no %p",
    (url) => {
      expect(refused(url)).toThrow(/begins with https/)
      expect(refused(url, true)).toThrow(/begins with https/)
    }
  )

  it("is https", () => {
    expect(refused("http://example.com")).toThrow("begins with https://.")
  })

  it.each([
    ...["https://127.0.0.1/", "https://2130706433/", "https://0x7f.1/", "https://0177.0.0.1/", "https://[::1]/", "https://[::ffff:10.0.0.1]/"],
    ...["https://localhost/", "https://LOCALHOST./", "https://a.localhost:8443/", "https://169.254.169.254/latest", "https://0/"],
  ])("leads to the public: not %s", (url) => {
    expect(refused(url)).toThrow("goes to a public address")
    expect(refused(url, true)).not.toThrow()
  })

  it("holds no password", () => {
    expect(refused("https://user:secret@example.com/")).toThrow("must not hold a password")
    expect(refused("https://user@example.com/", true)).toThrow("must not hold a password")
  })
})
