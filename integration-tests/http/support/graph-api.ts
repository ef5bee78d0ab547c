import { createHmac } from "node:crypto"
import { startPlatform, type Asked, type PlatformServer, type Reply } from "./platform-server"

export const PICTURE = "https://platform-lookaside.fbsbx.com/platform/profilepic/?psid=1&ext=1700000000&hash=AeQ"

const error = (status: number, code: number, message: string, more: object = {}): Reply => ({
  status,
  body: { error: { message, type: "OAuthException", code, fbtrace_id: "AbCdEf", ...more } },
})

/** Facebook's Graph API, as far as it tells who a person is: it checks token and proof, and remembers what it was asked. */
export class GraphApi {
  readonly calls: { version: string; psid: string; fields: string[] }[] = []
  readonly people = new Map<string, { first_name?: string; last_name?: string }>()
  token = ""
  appSecret = ""
  /** Taken instead of a true answer while it is set; undefined is a true answer again. */
  instead: ((psid: string) => Reply | undefined) | null = null
  #server: PlatformServer | null = null

  /** Starts with nothing remembered and nobody known. */
  async start(): Promise<void> {
    this.calls.length = 0
    this.people.clear()
    this.instead = null
    this.#server = await startPlatform((asked) => this.#reply(asked))
  }

  get url(): string {
    return this.#server?.url ?? ""
  }

  async stop(): Promise<void> {
    await this.#server?.stop()
  }

  static readonly noProfile = error(400, 100, "(#100) No profile available for this user.", { error_subcode: 2018218 })
  static readonly expired = error(400, 190, "Error validating access token: Session has expired.", { error_subcode: 463 })
  static readonly tooManyCalls = error(400, 613, "(#613) Calls to this api have exceeded the rate limit.")
  static readonly error = error

  #reply({ path, query }: Asked): Reply {
    const [, version = "", psid = ""] = path.split("/")
    const fields = (query.get("fields") ?? "").split(",")
    this.calls.push({ version, psid, fields })
    const instead = this.instead?.(psid)
    if (instead) {
      return instead
    }
    const token = query.get("access_token") ?? ""
    if (token !== this.token) {
      return error(400, 190, `Malformed access token ${token}`)
    }
    if (query.get("appsecret_proof") !== createHmac("sha256", this.appSecret).update(token).digest("hex")) {
      return error(400, 100, "Invalid appsecret_proof provided in the API argument")
    }
    const person = this.people.get(psid)
    // It tells the picture unasked as well, which no answer of Facebook's has been seen to do.
    return person ? { body: { ...person, profile_pic: PICTURE, id: psid } } : GraphApi.noProfile
  }
}
