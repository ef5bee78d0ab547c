import { request } from "node:http"

export type Answer = { status: number; text: string; headers: Record<string, string | string[] | undefined> }

/** One HTTP request, byte by byte as given: headers may be sent twice, bodies may be anything. */
export function send(
  url: string,
  { method = "POST", headers = {}, body }: { method?: string; headers?: Record<string, string | string[]>; body?: string | Buffer }
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on("data", (chunk: Buffer) => chunks.push(chunk))
      response.on("error", reject)
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString(), headers: response.headers })
      )
    })
    sent.on("error", reject)
    sent.end(body)
  })
}
