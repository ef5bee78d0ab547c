import { Combobox } from "@medusajs/dashboard/components"
import { XMarkMini } from "@medusajs/icons"
import { Hint, IconButton, Label, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { useMembers } from "../../hooks/api/members"
import { useUsers, useUsersById } from "../../hooks/api/users"
import { useErrorText } from "../../hooks/use-error-text"
import type { Chatbot } from "../../lib/types"

type PeoplePickerProps = {
  chatbot: Chatbot
  people: string[]
  problem: string | undefined
  onChange: (people: string[]) => void
}

/** Chooses from those who have access: nobody else is ever told. */
const PeoplePicker = ({ chatbot, people, problem, onChange }: PeoplePickerProps) => {
  const { t } = useTranslation("chatCrm")
  const id = useId()
  const errorText = useErrorText()
  const [search, setSearch] = useState("")
  const { data: users = [], error, isFetching } = useUsers(search.trim())
  const { data: members = [] } = useMembers(chatbot.id)
  const { data: chosen, isPending } = useUsersById(people)

  const hasAccess = (userId: string) => chatbot.access === "team" || members.some(({ user_id }) => user_id === userId)
  const options = users
    .filter((user) => !people.includes(user.id) && hasAccess(user.id))
    .map(({ id: value, name, email }) => ({ value, label: name ? `${name} · ${email}` : email }))

  const nameOf = (userId: string): string => {
    const user = [...(chosen ?? []), ...users].find((known) => known.id === userId)
    return user ? user.name || user.email : isPending ? "…" : t("rules.form.unknownPerson")
  }

  return (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor={id} size="small" weight="plus">
        {t("rules.form.person")}
      </Label>
      <Combobox
        id={id}
        value=""
        onChange={(userId) => userId && onChange([...people, userId])}
        searchValue={search}
        onSearchValueChange={setSearch}
        options={options}
        placeholder={t("rules.form.personPlaceholder")}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        noResultsPlaceholder={
          <Text size="small" className="text-ui-fg-subtle p-2">
            {error ? errorText(error) : isFetching ? t("rules.form.searching") : t("rules.form.nobody")}
          </Text>
        }
      />
      {problem && (
        <Hint id={`${id}-problem`} role="alert" variant="error">
          {problem}
        </Hint>
      )}
      {people.length > 0 && (
        <ul aria-label={t("rules.form.chosenPeople")} className="shadow-borders-base bg-ui-bg-base divide-y rounded-md">
          {people.map((userId) => (
            <li key={userId} className="flex items-center justify-between gap-x-2 py-1 pl-3 pr-1">
              <bdi className="txt-compact-small min-w-0 truncate">{nameOf(userId)}</bdi>
              <IconButton
                type="button"
                size="small"
                variant="transparent"
                aria-label={t("rules.form.remove", { name: nameOf(userId) })}
                onClick={() => {
                  onChange(people.filter((other) => other !== userId))
                  document.getElementById(id)?.focus()
                }}
              >
                <XMarkMini />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

export default PeoplePicker
