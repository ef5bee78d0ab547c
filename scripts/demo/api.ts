/** A refusal of Medusa's API. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly body: { message?: string; code?: string; required_plan?: string }
  ) {
    super(body.message ?? `The API answered ${status}.`)
  }
}

/** The admin API, as a signed-in user sees it. Paths stand below `/admin`. */
export class AdminApi {
  private constructor(
    private readonly base: string,
    private readonly headers: Record<string, string>
  ) {}

  static async signIn(base: string, email: string, password: string): Promise<AdminApi> {
    const { token } = await send<{ token: string }>(`${base}/auth/user/emailpass`, { body: { email, password } })
    return new AdminApi(base, { authorization: `Bearer ${token}` })
  }

  get<T>(path: string): Promise<T> {
    return send<T>(`${this.base}/admin${path}`, { headers: this.headers })
  }

  post<T>(path: string, body: unknown): Promise<T> {
    return send<T>(`${this.base}/admin${path}`, { headers: this.headers, body })
  }
}

/** A request with JSON both ways: POST where there is a body. Throws {@link ApiError}. */
export async function send<T>(
  url: string,
  { headers, body }: { headers?: Record<string, string>; body?: unknown }
): Promise<T> {
  const response = await fetch(url, {
    method: body === undefined ? "GET" : "POST",
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const answer: unknown = await response.json().catch(() => ({}))
  if (!response.ok) {
    throw new ApiError(response.status, answer as ApiError["body"])
  }
  return answer as T
}
