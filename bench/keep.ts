import { makeCrowd } from "./lib/million"
import { Target } from "./lib/target"
async function main() {
  const target = await Target.start()
  const { chatbot } = await target.channel("ingest")
  const t = performance.now()
  const crowd = await makeCrowd(target.database, chatbot, 1_000_000)
  console.log("filled", (performance.now() - t) / 1000, JSON.stringify(crowd), target.host.url, (target as any).token, (target.database as any).options.connectionString)
  setInterval(() => undefined, 1000)
}
void main()
