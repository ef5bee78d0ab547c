import { snippetOf } from "../channel-snippets"

const ADDRESS = "https://shop.example.com/hooks/chat-crm/telegram/ccch_1"
const facts = { address: ADDRESS, channelId: "ccch_1", secrets: {}, remark: (key: string) => `About the ${key}.` }

const jsonOf = (command: string) => JSON.parse(/-d '(.*)'$/s.exec(command)?.[1] ?? "") as Record<string, unknown>
/** Throws where it is not JavaScript; what only a module may say is put aside. */
const compile = (code: string) =>
  new Function(`return async () => {${code.replace(/^import .*$|^export /gm, "")}}`)

describe("code to copy", () => {
  it.each(["telegram", "zaloBot"] as const)("tells %s the address and the secret of this moment", (name) => {
    const body = jsonOf(snippetOf(name, { ...facts, secrets: { secret_token: "abc_DEF-123" } }))

    expect(body).toMatchObject({ url: ADDRESS, secret_token: "abc_DEF-123" })
  })

  it("leaves a place for a secret that is not shown again", () => {
    expect(jsonOf(snippetOf("telegram", facts))).toMatchObject({ url: ADDRESS, secret_token: "…" })
  })

  it.each(["ingest", "website"] as const)("is JavaScript that runs: %s", (name) => {
    expect(() => compile(snippetOf(name, facts))).not.toThrow()
  })

  it("sends a website's messages beside its sessions, with the key where one was chosen", () => {
    const address = "https://shop.example.com/store/chat-crm/sessions"
    const code = snippetOf("website", { ...facts, address, secrets: { publishable_key: "pk_123" } })

    expect(code).toContain('const api = "https://shop.example.com/store/chat-crm"')
    expect(code).toContain('"x-publishable-api-key": "pk_123"')
    expect(code).toContain('channel_id: "ccch_1"')
  })
})
