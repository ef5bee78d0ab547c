import type { AuthContext } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Actor, ChangeSource } from "../types"
import type { Viewer } from "../modules/chat-crm/queries/find-chatbots"

/** Who is asking, as timelines and notes tell it: from the sign-in, never from the request's body. */
export async function actorOf(
  viewer: Viewer,
  { actor_id }: AuthContext,
  container: MedusaContainer
): Promise<{ source: ChangeSource; actor: Actor & { id: string; name: string } }> {
  if (viewer === null) {
    const [key] = await container.resolve(Modules.API_KEY).listApiKeys({ id: actor_id }, { select: ["id", "title"] })
    return { source: "api", actor: { type: "api", id: actor_id, name: key?.title ?? "API" } }
  }
  const [user] = await container
    .resolve(Modules.USER)
    .listUsers({ id: actor_id }, { select: ["id", "first_name", "last_name", "email"] })
  const name = [user?.first_name, user?.last_name].filter(Boolean).join(" ") || user?.email || "Staff"
  return { source: "staff", actor: { type: "staff", id: actor_id, name } }
}
