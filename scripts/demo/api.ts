/** A refusal of the admin API. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly body: { message?: string; code?: string; required_plan?: string }
  ) {
    super(body.message ?? `The API answered ${status}.`)
  }
}

/** The admin API, as a signed-in user sees it. */
export class AdminApi {
  private constructor(
    private readonly base: string,
    private readonly token: string
  ) {}

  static async signIn(base: string, email: string, password: string): Promise<AdminApi> {
    const { token } = await send<{ token: string }>(`${base}/auth/user/emailpass`, { email, password })
    return new AdminApi(base, token)
  }

  get<T>(path: string): Promise<T> {
    return send<T>(`${this.base}/admin/chat-crm${path}`, undefined, this.token)
  }

  post<T>(path: string, body: unknown): Promise<T> {
    return send<T>(`${this.base}/admin/chat-crm${path}`, body, this.token)
  }
}

async function send<T>(url: string, body?: unknown, token?: string): Promise<T> {
  const response = await fetch(url, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const answer: unknown = await response.json().catch(() => ({}))
  if (!response.ok) {
    throw new ApiError(response.status, answer as ApiError["body"])
  }
  return answer as T
}
