import { parseOptions } from "../options"

const KEY = Buffer.alloc(32, 7).toString("base64")
const parse = (options: unknown) => parseOptions({ encryption_keys: [KEY], ...Object(options) })

describe("the options", () => {
  it("need nothing but a key", () => {
    expect(parseOptions({ encryption_keys: [KEY] })).toMatchObject({
      plan: "pro",
      plan_requirements: { customer_tracking: "basic", intent_detection: "basic" },
      telegram_api_url: "https://api.telegram.org",
      messenger_api_url: "https://graph.facebook.com",
      messenger_api_version: expect.stringMatching(/^v\d+\.0$/),
      zalo_api_url: "https://openapi.zalo.me",
      zalo_oauth_url: "https://oauth.zaloapp.com",
      worker: { enabled: true, concurrency: 4 },
      allow_private_webhooks: false,
    })
  })

  it("are taken as they are given", () => {
    const plan = () => "basic" as const
    const given = {
      plan,
      plan_requirements: { intent_detection: "pro" },
      session_secret: "s".repeat(32),
      backend_url: "https://shop.example.com",
      messenger_api_url: "http://localhost:4001",
      messenger_api_version: "v25.0",
      zalo_api_url: "http://localhost:4002",
      zalo_oauth_url: "http://localhost:4003",
      worker: { enabled: false, concurrency: 1, database_url: "postgres://localhost/x" },
      enrichment: { quiet_seconds: 5 },
      zalo_verification_codes: ["SeEEB8ES51jd-Cu_hOfK"],
      allow_private_webhooks: true,
    }
    expect(parse(given)).toMatchObject({ ...given, plan_requirements: { customer_tracking: "basic", intent_detection: "pro" } })
  })

  it("leave room for what Medusa adds", () => {
    expect(() => parse({ database: { clientUrl: "postgres://" } })).not.toThrow()
  })

  it.each([
    ["no options at all", undefined, /encryption_keys is missing: it must be a list of keys/],
    ["null", null, /encryption_keys is missing/],
    ["a worker that is given up between its beats", { worker: { dead_after_seconds: 20 } }, /worker\.dead_after_seconds must be at least three/],
    ["no key", { encryption_keys: [] }, /encryption_keys needs at least one key: 32 random bytes in base64/],
    ["a key that is too short", { encryption_keys: ["c2hvcnQ="] }, /encryption_keys\.0 must be 32 bytes in base64 \(openssl/],
    ["a second key that is no text", { encryption_keys: [KEY, 7] }, /encryption_keys\.1 must be text/],
    ["a key without a list", { encryption_keys: KEY }, /encryption_keys must be a list of keys/],
    ["an unknown plan", { encryption_keys: [KEY], plan: "gold" }, /plan must be one of free, basic, standard, pro, or a function/],
    ["an unknown required plan", { encryption_keys: [KEY], plan_requirements: { customer_tracking: "gold" } }, /plan_requirements\.customer_tracking must be one of free, basic, standard, pro/],
    ["an unknown feature", { encryption_keys: [KEY], plan_requirements: { tracking: "pro" } }, /plan_requirements\.tracking is not an option of medusa-plugin-chat-crm/],
    ["an unknown option", { encryption_keys: [KEY], encription_keys: [] }, /encription_keys is not an option of medusa-plugin-chat-crm/],
    ["a short session secret", { encryption_keys: [KEY], session_secret: "short" }, /session_secret must have at least 32 characters/],
    ["an address that is none", { encryption_keys: [KEY], backend_url: "shop" }, /backend_url must be an http\(s\) address/],
    ["an address of another kind", { encryption_keys: [KEY], telegram_api_url: "ftp://x.example" }, /telegram_api_url must be an http\(s\) address/],
    ["an address for Messenger that is none", { encryption_keys: [KEY], messenger_api_url: "graph" }, /messenger_api_url must be an http\(s\) address/],
    ["a version that is none", { encryption_keys: [KEY], messenger_api_version: "26" }, /messenger_api_version must be a version such as v26\.0/],
    ["an address for Zalo that is none", { encryption_keys: [KEY], zalo_api_url: 7 }, /zalo_api_url must be an http\(s\) address/],
    ["an address for Zalo's tokens that is none", { encryption_keys: [KEY], zalo_oauth_url: "oauth" }, /zalo_oauth_url must be an http\(s\) address/],
    ["a worker that is neither on nor off", { encryption_keys: [KEY], worker: { enabled: "yes" } }, /worker\.enabled must be true or false/],
    ["a worker without hands", { encryption_keys: [KEY], worker: { concurrency: 0 } }, /worker\.concurrency/],
    ["a negative quiet time", { encryption_keys: [KEY], enrichment: { quiet_seconds: -1 } }, /enrichment\.quiet_seconds/],
    ["codes of Zalo without a list", { encryption_keys: [KEY], zalo_verification_codes: "abc" }, /zalo_verification_codes must be a list of codes/],
    ["a code of Zalo that is a file's name", { encryption_keys: [KEY], zalo_verification_codes: ["abc", "zalo_verifierabc.html"] }, /zalo_verification_codes\.1 must be the code in the name/],
    ["a code of Zalo that would be HTML", { encryption_keys: [KEY], zalo_verification_codes: ['"><script>'] }, /zalo_verification_codes\.0 must be the code/],
    ["a switch that is no switch", { encryption_keys: [KEY], allow_private_webhooks: "yes" }, /allow_private_webhooks must be true or false/],
  ])("are refused with a sentence: %s", (_, options, sentence) => {
    expect(() => parseOptions(options)).toThrow(sentence)
    expect(() => parseOptions(options)).toThrow(/^The options of medusa-plugin-chat-crm are wrong: .*\.$/)
  })

  it("are told to be wrong all at once, without a key in the sentence", () => {
    const wrong = { encryption_keys: ["bXkgc2VjcmV0IGtleQ=="], plan: "gold", session_secret: "my session secret" }
    expect(() => parseOptions(wrong)).toThrow(/encryption_keys.*; .*|plan.*; .*/)
    for (const secret of ["bXkgc2VjcmV0IGtleQ", "my session secret"]) {
      expect(() => parseOptions(wrong)).not.toThrow(secret)
    }
  })
})
