import { createServer, type IncomingMessage, type Server } from "node:http"
import { SHOPS } from "./cast"
import { psidOf } from "./senders/messenger"
import { zaloIdOf } from "./senders/zalo-oa"

/** The only token that the look-up takes. It opens nothing else: the server is the demo's own, on this machine. */
export const LOOK_UP_TOKEN = "token-of-the-demo"

type Answer = { status: number; body: object }

const namesBy = (channel: string, idOf: (personId: string) => string): Map<string, string> =>
  new Map(
    SHOPS.flatMap(({ members }) => members)
      .filter((member) => member.channel === channel)
      .map(({ person }) => [idOf(person.id), person.name])
  )

/**
 * Stands in for Facebook and Zalo where the plugin asks them who somebody is: the people of the cast have no profile
 * there. Answers the variables of the host that point it here.
 */
export async function startProfileServer(): Promise<NodeJS.ProcessEnv> {
  const onMessenger = namesBy("messenger", psidOf)
  const onZalo = namesBy("zalo_oa", zaloIdOf)
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost")
    const isZalo = url.pathname === "/v3.0/oa/user/detail"
    const { status, body } = isZalo ? zaloUser(request, url, onZalo) : messengerUser(url, onMessenger)
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body))
  })
  const address = await listen(server)
  return { CHAT_CRM_MESSENGER_API_URL: address, CHAT_CRM_ZALO_API_URL: address }
}

/** Graph API, https://developers.facebook.com/docs/messenger-platform/identity/user-profile */
function messengerUser({ pathname, searchParams }: URL, names: Map<string, string>): Answer {
  if (searchParams.get("access_token") !== LOOK_UP_TOKEN) {
    return graphError("Invalid OAuth access token.", { code: 190 })
  }
  const id = /^\/v[\d.]+\/(\d+)$/.exec(pathname)?.[1] ?? ""
  const [first_name, ...rest] = names.get(id)?.split(" ") ?? []
  return first_name
    ? { status: 200, body: { first_name, last_name: rest.join(" "), id } }
    : graphError("No profile available for this user.", { code: 100, error_subcode: 2018218 })
}

const graphError = (message: string, codes: object): Answer => ({
  status: 400,
  body: { error: { message, type: "OAuthException", ...codes } },
})

/** Zalo's open API, https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-nguoi-dung */
function zaloUser({ headers }: IncomingMessage, { searchParams }: URL, names: Map<string, string>): Answer {
  if (headers.access_token !== LOOK_UP_TOKEN) {
    return zaloAnswer({ error: -216, message: "Access token is invalid" })
  }
  const user_id = /"user_id":"(\d+)"/.exec(searchParams.get("data") ?? "")?.[1] ?? ""
  const display_name = names.get(user_id)
  return display_name
    ? zaloAnswer({ error: 0, message: "Success", data: { user_id, display_name } })
    : zaloAnswer({ error: -213, message: "User has not followed the OA" })
}

/** Zalo answers 200 whatever it says. */
const zaloAnswer = (body: object): Answer => ({ status: 200, body })

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      resolve(`http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`)
    })
  })
}
