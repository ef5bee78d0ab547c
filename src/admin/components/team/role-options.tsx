import { Select } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { MemberRole } from "../../lib/types"

const ROLES: MemberRole[] = ["member", "owner"]

export const roleOf = (value: string): MemberRole => (value === "owner" ? "owner" : "member")

const RoleOptions = () => {
  const { t } = useTranslation("chatCrm")

  return (
    <Select.Content>
      {ROLES.map((role) => (
        <Select.Item key={role} value={role}>
          {t(`team.roles.${role}`)}
        </Select.Item>
      ))}
    </Select.Content>
  )
}

export default RoleOptions
