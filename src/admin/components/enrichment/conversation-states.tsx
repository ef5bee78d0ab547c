import { ArrowPath } from "@medusajs/icons"
import { Button, StatusBadge, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { isUnderWay, useReadAgain } from "../../hooks/api/enrichment"
import { useErrorText } from "../../hooks/use-error-text"
import type { CustomerProfile, ReadingState, RunPage } from "../../lib/types"
import RelativeTime from "../relative-time"
import { useReadingState } from "./use-reading-state"

type ConversationStatesProps = { customer: CustomerProfile; pages: RunPage[] }

const COLORS = { read: "green", waiting: "blue", reading: "blue", budget: "orange", failed: "red" } as const

/** How the reading of the latest conversation stands, and of those before that are not up to date. */
const ConversationStates = ({ customer, pages }: ConversationStatesProps) => {
  const { t } = useTranslation("chatCrm")
  const conversations = pages[0]?.conversations ?? []
  const shown = conversations.filter(({ state }, index) => index === 0 || state !== "read")
  const runs = pages.flatMap(({ enrichment_runs }) => enrichment_runs)

  if (shown.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle text-pretty px-6 py-4">
        {t("enrichment.readings.none")}
      </Text>
    )
  }
  return (
    <ul className="divide-y">
      {shown.map((conversation, index) => (
        <ConversationItem
          key={conversation.conversation_id}
          customer={customer}
          conversation={conversation}
          isLatest={index === 0}
          readAt={runs.find(({ conversation_id }) => conversation_id === conversation.conversation_id)?.finished_at}
        />
      ))}
    </ul>
  )
}

type ConversationItemProps = {
  customer: CustomerProfile
  conversation: ReadingState
  isLatest: boolean
  readAt: string | undefined
}

const ConversationItem = ({ customer, conversation, isLatest, readAt }: ConversationItemProps) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const { mutate, isPending } = useReadAgain(customer)
  const { state, conversation_id } = conversation
  const { words, reason } = useReadingState(conversation)
  const name = isLatest ? t("enrichment.readings.latest") : t("enrichment.readings.earlier")
  const action = state === "failed" ? t("enrichment.states.retry") : t("enrichment.readings.again")

  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2 px-6 py-4">
      <div className="flex min-w-0 flex-1 basis-48 flex-col gap-y-1">
        <Text size="small" weight="plus" leading="compact">
          {name}
        </Text>
        <div aria-live="polite" className="txt-small text-ui-fg-subtle flex flex-wrap items-center gap-x-2 gap-y-1">
          <StatusBadge color={COLORS[state]}>{words}</StatusBadge>
          {state === "read" && readAt && <RelativeTime value={readAt} fallback="" />}
        </div>
        {reason && (
          <Text size="small" className="text-ui-fg-subtle text-pretty [overflow-wrap:anywhere]">
            <bdi>{reason}</bdi>
          </Text>
        )}
      </div>
      <Button
        size="small"
        variant="secondary"
        isLoading={isPending}
        disabled={isUnderWay(conversation) && !conversation.error && isSoon(conversation)}
        aria-label={`${action}: ${name}`}
        onClick={() => mutate(conversation_id, { onError: (error) => toast.error(errorText(error)) })}
      >
        <ArrowPath />
        {action}
      </Button>
    </li>
  )
}

/** It is read in a moment anyway. */
const isSoon = ({ state, due_at }: ReadingState): boolean =>
  state === "reading" || due_at === null || Date.parse(due_at) - Date.now() < 2_000

export default ConversationStates
