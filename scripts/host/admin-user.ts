import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { createUsersWorkflow } from "@medusajs/medusa/core-flows"

/** Makes the admin user of the host, or gives an existing one the password it is to have. Run by `medusa exec`. */
export default async function ensureAdminUser({ container }: ExecArgs): Promise<void> {
  const email = process.env.CHAT_CRM_ADMIN_EMAIL ?? ""
  const password = process.env.CHAT_CRM_ADMIN_PASSWORD ?? ""
  const users = container.resolve(Modules.USER)
  const auth = container.resolve(Modules.AUTH)

  let [user] = await users.listUsers({ email })
  if (!user) {
    const { result } = await createUsersWorkflow(container).run({ input: { users: [{ email }] } })
    user = result[0]
  }
  const [identity] = await auth.listProviderIdentities({ entity_id: email, provider: "emailpass" })
  const answer = identity
    ? await auth.updateProvider("emailpass", { entity_id: email, password })
    : await auth.register("emailpass", { body: { email, password } })
  if (!answer.success || !answer.authIdentity || !user) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `The admin user ${email} could not be made: ${answer.error}`)
  }
  await auth.updateAuthIdentities({ id: answer.authIdentity.id, app_metadata: { user_id: user.id } })
  container.resolve(ContainerRegistrationKeys.LOGGER).info(`${email} can sign in.`)
}
