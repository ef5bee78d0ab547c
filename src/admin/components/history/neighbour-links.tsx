import { ArrowLeftMini, ArrowRightMini } from "@medusajs/icons"
import { IconButton, Text, Tooltip } from "@medusajs/ui"
import { useQueryClient } from "@tanstack/react-query"
import { useCallback, useEffect, useRef, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { useNeighbours, type Direction } from "../../hooks/use-neighbours"
import { trailOf } from "../../lib/list-trail"
import { paths } from "../../lib/paths"
import { queryKeys } from "../../lib/query-keys"
import { formatCount } from "../../lib/time"
import type { CustomerPage } from "../../lib/types"
import type { ProfileTab } from "../profile/profile-page"
import { useWalkKeys } from "./use-walk-keys"

type NeighbourLinksProps = { chatbotId: string; customerId: string; tab: ProfileTab }

/** The customers before and after this one in the list that it was opened from. */
const NeighbourLinks = ({ chatbotId, customerId, tab }: NeighbourLinksProps) => {
  const { t } = useTranslation("chatCrm")
  const addressOf = useCallback(
    (id: string) => (tab === "profile" ? paths.customer(chatbotId, id) : paths[tab](chatbotId, id)),
    [chatbotId, tab]
  )
  const { isOnTrail, previous, next, loading } = useNeighbours(chatbotId, customerId, addressOf)
  const position = usePosition(chatbotId, customerId)
  useWalkKeys({ previous, next })

  if (!isOnTrail) {
    return null
  }

  return (
    <nav aria-label={t("history.neighbours.label")} className="flex shrink-0 items-center gap-x-1">
      {position && (
        <Text size="xsmall" leading="compact" className="text-ui-fg-subtle px-1 tabular-nums">
          {position}
        </Text>
      )}
      <StepButton
        direction="previous"
        hint="["
        label={t("history.neighbours.previous")}
        isLoading={loading === "previous"}
        onStep={previous}
      >
        <ArrowLeftMini />
      </StepButton>
      <StepButton
        direction="next"
        hint="]"
        label={t("history.neighbours.next")}
        isLoading={loading === "next"}
        onStep={next}
      >
        <ArrowRightMini />
      </StepButton>
    </nav>
  )
}

type StepButtonProps = {
  direction: Direction
  hint: string
  label: string
  isLoading: boolean
  onStep: (() => void) | undefined
  children: ReactNode
}

const StepButton = ({ direction, hint, label, isLoading, onStep, children }: StepButtonProps) => {
  const button = useRef<HTMLButtonElement>(null)
  const { state } = useLocation()
  const wasPressed = walkedOf(state) === direction

  // The page of the next customer is a new one: whoever pressed the button stands on it still.
  useEffect(() => {
    if (wasPressed && document.activeElement === document.body) {
      button.current?.focus({ preventScroll: true })
    }
  }, [wasPressed])

  return (
    <Tooltip content={`${label} (${hint})`}>
      <IconButton
        ref={button}
        type="button"
        size="small"
        variant="transparent"
        aria-label={label}
        aria-keyshortcuts={hint}
        disabled={!onStep}
        isLoading={isLoading}
        onClick={onStep}
      >
        {children}
      </IconButton>
    </Tooltip>
  )
}

const walkedOf = (state: unknown): unknown =>
  typeof state === "object" && state !== null && "walked" in state ? state.walked : undefined

/** "3 of 1,204", where the list's first page is still at hand: further down, counting would cost a request. */
const usePosition = (chatbotId: string, customerId: string): string | null => {
  const { t, i18n } = useTranslation("chatCrm")
  const client = useQueryClient()
  const trail = trailOf(chatbotId)
  const index = trail?.cursor === null ? trail.ids.indexOf(customerId) : -1

  if (!trail || index < 0) {
    return null
  }

  const lists = client.getQueriesData<CustomerPage>({ queryKey: queryKeys.customerLists(chatbotId) })
  const list = lists.find(([, page]) => page?.customers.map(({ id }) => id).join() === trail.ids.join())?.[1]

  return list && list.count_is_exact !== false
    ? t("history.neighbours.position", {
        position: formatCount(index + 1, i18n.language),
        total: formatCount(list.count, i18n.language),
      })
    : null
}

export default NeighbourLinks
