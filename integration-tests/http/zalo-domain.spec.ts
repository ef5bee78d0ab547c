import { suite } from "./support/suite"
import { send } from "./support/wire"

suite("Zalo's check of a domain", (world) => {
  const CODE = "SeEEB8ES51jd-Cu_hOfK"

  const get = (path: string, method = "GET") => send(`${world().api.defaults.baseURL}${path}`, { method })

  beforeEach(() => void world().crm.options.zalo_verification_codes.splice(0, Infinity, "another", CODE))

  it("finds the code in a file of its name, asked by anybody", async () => {
    const { status, text, headers } = await get(`/zalo_verifier${CODE}.html`)
    expect(status).toBe(200)
    expect(headers["content-type"]).toMatch(/^text\/html/)
    expect(text).toContain(`<meta name="zalo-platform-site-verification" content="${CODE}">`)
    expect(text).not.toContain("another")
  })

  it("finds no code that is not configured", async () => {
    for (const code of ["unknown", CODE.toLowerCase(), `${CODE}x`, "constructor"]) {
      const { status, text } = await get(`/zalo_verifier${code}.html`)
      expect([status, text]).toEqual([404, expect.stringContaining("none of the configured codes")])
    }
    world().crm.options.zalo_verification_codes.splice(0)
    expect((await get(`/zalo_verifier${CODE}.html`)).status).toBe(404)
  })

  it("leaves every other address to whom it belongs", async () => {
    expect(await get("/health")).toMatchObject({ status: 200, text: "OK" })
    const others = [`/zalo_verifier${CODE}`, `/x/zalo_verifier${CODE}.html`, `/zalo_verifier${CODE}.html/x`, "/zalo_verifier.html", "/zalo_verifier%3Cscript%3E.html"]
    for (const path of others) {
      const { status, text } = await get(path)
      expect(status).toBe(404)
      expect(text).not.toContain("zalo-platform-site-verification")
      expect(text).not.toContain("configured codes")
    }
    expect((await get(`/zalo_verifier${CODE}.html`, "POST")).status).toBe(404)
  })
})
