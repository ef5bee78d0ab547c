import { Combobox } from "@medusajs/dashboard/components"
import { Button, Label, Select, Text, toast } from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { usePutMember } from "../../hooks/api/members"
import { useUsers } from "../../hooks/api/users"
import { useErrorText } from "../../hooks/use-error-text"
import type { Member, MemberRole } from "../../lib/types"
import RoleOptions, { roleOf } from "./role-options"

type MemberAddProps = { chatbotId: string; members: Member[] }

/** Chooses from everybody who can sign in to the dashboard and is no member yet. */
const MemberAdd = ({ chatbotId, members }: MemberAddProps) => {
  const { t } = useTranslation("chatCrm")
  const id = useId()
  const errorText = useErrorText()
  const [search, setSearch] = useState("")
  const [userId, setUserId] = useState<string>()
  const [role, setRole] = useState<MemberRole>("member")
  const { data: users = [], error, isFetching } = useUsers(search.trim())
  const { mutate, isPending } = usePutMember(chatbotId)

  const options = users
    .filter((user) => members.every(({ user_id }) => user_id !== user.id))
    .map(({ id: value, name, email }) => ({ value, label: name ? `${name} · ${email}` : email }))

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!userId) {
      document.getElementById(id)?.focus()
      return
    }
    mutate(
      { user_id: userId, role },
      {
        onSuccess: ({ member }) => {
          setUserId(undefined)
          setRole("member")
          toast.success(t("team.added", { name: member.name || member.email }))
        },
        onError: (failure) => toast.error(errorText(failure)),
      }
    )
  }

  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex flex-wrap items-end gap-2">
        <div className="flex min-w-0 flex-1 basis-64 flex-col gap-y-2">
          <Label htmlFor={id} size="small" weight="plus">
            {t("team.add.label")}
          </Label>
          <Combobox
            id={id}
            value={userId ?? ""}
            onChange={setUserId}
            searchValue={search}
            onSearchValueChange={setSearch}
            options={options}
            placeholder={t("team.add.placeholder")}
            noResultsPlaceholder={
              <Text size="small" className="text-ui-fg-subtle p-2">
                {error ? errorText(error) : isFetching ? t("team.add.searching") : t("team.add.nobody")}
              </Text>
            }
          />
        </div>
        <div className="w-32">
          <Select value={role} onValueChange={(value) => setRole(roleOf(value))}>
            <Select.Trigger aria-label={t("team.add.role")}>
              <Select.Value />
            </Select.Trigger>
            <RoleOptions />
          </Select>
        </div>
        <Button type="submit" variant="secondary" isLoading={isPending}>
          {t("team.add.action")}
        </Button>
      </div>
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {t("team.add.hint")}{" "}
        <Link to="/settings/users" className="text-ui-fg-base underline underline-offset-2">
          {t("team.add.invite")}
        </Link>
      </Text>
    </form>
  )
}

export default MemberAdd
