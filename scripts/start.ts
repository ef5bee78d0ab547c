/** `npm start`: the whole product on this machine. */
import { printSignIn, runHost } from "./host/run"

void runHost(async (host) => {
  printSignIn(host)
  console.log("Ctrl-C stops it.")
})
