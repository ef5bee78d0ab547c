import { DocumentText } from "@medusajs/icons"
import { Button, Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useMyId, useNotes } from "../../hooks/api/notes"
import { useErrorText } from "../../hooks/use-error-text"
import { planRequiredOf } from "../../lib/errors"
import { formatCount } from "../../lib/time"
import type { CustomerProfile, Note } from "../../lib/types"
import ErrorPanel from "../states/error-panel"
import MessagePanel from "../states/message-panel"
import PlanUpgrade from "../states/plan-upgrade"
import NoteComposer from "./note-composer"
import NoteItem from "./note-item"

/** What the team wrote about a customer, on all profiles of a linked person. */
const NotesSection = ({ customer }: { customer: CustomerProfile }) => {
  const { t, i18n } = useTranslation("chatCrm")
  const { data, error, isFetching, refetch } = useNotes(customer.chatbot_id, customer.id)
  const planRequired = planRequiredOf(error)
  const count = data?.pages[0]?.count ?? 0

  if (planRequired) {
    return (
      <Container className="p-0">
        <PlanUpgrade {...planRequired} />
      </Container>
    )
  }

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <Heading level="h2">{t("tabs.notes")}</Heading>
        <NoteComposer chatbotId={customer.chatbot_id} customerId={customer.id} />
      </div>
      {!data && error ? (
        <ErrorPanel error={error} onRetry={refetch} isRetrying={isFetching} />
      ) : !data ? (
        <NotesSkeleton />
      ) : count === 0 ? (
        <MessagePanel
          icon={<DocumentText />}
          title={t("history.notes.empty.title")}
          text={t("history.notes.empty.text")}
        />
      ) : (
        <>
          <Text size="xsmall" role="status" className="text-ui-fg-subtle px-6 py-2">
            {t("history.notes.count", { count, formatted: formatCount(count, i18n.language) })}
          </Text>
          <NoteList customer={customer} />
        </>
      )}
    </Container>
  )
}

const NoteList = ({ customer }: { customer: CustomerProfile }) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const myId = useMyId()
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useNotes(customer.chatbot_id, customer.id)
  const profiles = customer.person?.customers ?? []

  return (
    <>
      <ul aria-label={t("tabs.notes")} className="divide-y">
        {notesOf(data?.pages ?? []).map((note) => (
          <NoteItem
            key={note.id}
            note={note}
            chatbotId={customer.chatbot_id}
            customerId={customer.id}
            isMine={note.author_id === myId}
            profile={profiles.find(({ id }) => id === note.customer_id)}
          />
        ))}
      </ul>
      {hasNextPage && (
        <div className="flex flex-col items-center gap-y-2 px-6 py-4">
          {error && (
            <Text size="small" role="alert" className="text-ui-fg-error">
              {errorText(error)}
            </Text>
          )}
          <Button
            size="small"
            variant="secondary"
            isLoading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {t("history.notes.older")}
          </Button>
        </div>
      )}
    </>
  )
}

/** Pages that shifted while somebody wrote may overlap: each note is shown once. */
const notesOf = (pages: { notes: Note[] }[]): Note[] => [
  ...new Map(pages.flatMap(({ notes }) => notes).map((note) => [note.id, note])).values(),
]

const NotesSkeleton = () => (
  <div aria-busy className="flex flex-col gap-y-6 px-6 py-5">
    {["w-2/3", "w-1/2", "w-3/4"].map((width) => (
      <div key={width} className="flex flex-col gap-y-2">
        <Skeleton className="h-4 w-40" />
        <Skeleton className={`h-4 ${width}`} />
      </div>
    ))}
  </div>
)

export default NotesSection
