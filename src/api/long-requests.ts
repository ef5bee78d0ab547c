import { Server, type IncomingMessage, type ServerResponse } from "node:http"

type Lifted = { requests: number; timeout: number }

const lifted = new WeakMap<Server, Lifted>()

/**
 * Lets a request come in for as long as it keeps moving. A server of Node cuts off whatever has not arrived within five
 * minutes, which is one for all its requests: while such a request is under way, that deadline waits. Whoever calls
 * this bounds by itself how long nothing may come.
 */
export function mayTakeLong(req: IncomingMessage, res: ServerResponse): void {
  const server: unknown = Reflect.get(req.socket, "server")
  if (!(server instanceof Server)) {
    return
  }
  const known = lifted.get(server) ?? { requests: 0, timeout: server.requestTimeout }
  known.requests += 1
  lifted.set(server, known)
  server.requestTimeout = 0
  res.once("close", () => {
    known.requests -= 1
    if (known.requests === 0) {
      server.requestTimeout = known.timeout
      lifted.delete(server)
    }
  })
}
