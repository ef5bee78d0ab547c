import { startPlatform, type Asked, type PlatformServer, type Reply } from "./platform-server"

export const PICTURE = "https://s120-ava-talk.zadn.vn/a/b/c/d/120/0a1b2c3d4e5f.jpg"

/** Zalo's open API and its token endpoint: errors come with status 200, and a refresh token is good once. */
export class ZaloApi {
  readonly calls: { user_id: string; token: string }[] = []
  readonly refreshes: Record<string, string>[] = []
  readonly people = new Map<string, string>()
  token = ""
  refreshToken = ""
  appSecretKey = ""
  /** Taken instead of a true answer while it is set; undefined is a true answer again. */
  instead: ((asked: Asked) => Reply | undefined) | null = null
  #server: PlatformServer | null = null

  /** Starts with nothing remembered and nobody known. */
  async start(): Promise<void> {
    this.calls.length = 0
    this.refreshes.length = 0
    this.people.clear()
    this.instead = null
    this.#server = await startPlatform((asked) => {
      const isRefresh = asked.path === "/v4/oa/access_token"
      isRefresh ? this.#noteRefresh(asked) : this.#noteCall(asked)
      return this.instead?.(asked) ?? (isRefresh ? this.#refresh() : this.#detail(asked))
    })
  }

  get url(): string {
    return this.#server?.url ?? ""
  }

  async stop(): Promise<void> {
    await this.#server?.stop()
  }

  #noteRefresh({ body, headers }: Asked): void {
    this.refreshes.push({ ...Object.fromEntries(new URLSearchParams(body)), secret_key: String(headers.secret_key) })
  }

  #noteCall({ query, headers }: Asked): void {
    const { user_id } = JSON.parse(query.get("data") ?? "{}")
    this.calls.push({ user_id, token: String(headers.access_token) })
  }

  #detail({ path }: Asked): Reply {
    const { user_id = "", token = "" } = this.calls.at(-1) ?? {}
    if (path !== "/v3.0/oa/user/detail") {
      return { status: 404, body: { error: 404, message: "Not found" } }
    }
    if (token !== this.token) {
      return { body: { error: -216, message: `Access token is invalid: ${token}` } }
    }
    const display_name = this.people.get(user_id)
    return display_name === undefined
      ? { body: { error: -213, message: "User has not followed official account" } }
      : { body: { data: { user_id, display_name, avatar: PICTURE, avatars: { 120: PICTURE } }, error: 0, message: "Success" } }
  }

  /** Slow enough for two to meet. */
  #refresh(): Reply {
    const { refresh_token, secret_key, grant_type } = this.refreshes.at(-1) ?? {}
    if (refresh_token !== this.refreshToken || secret_key !== this.appSecretKey || grant_type !== "refresh_token") {
      return { body: { error: -14014, error_name: "Invalid refresh token", error_description: `Refresh token ${refresh_token} is invalid.` } }
    }
    const count = this.refreshes.length
    this.token = `zalo-access-token-renewed-${count}`
    this.refreshToken = `zalo-refresh-token-renewed-${count}`
    return { body: { access_token: this.token, refresh_token: this.refreshToken, expires_in: "90000" }, afterMs: 300 }
  }
}
