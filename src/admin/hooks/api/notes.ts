import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type InfiniteData } from "@tanstack/react-query"
import { queryKeys } from "../../lib/query-keys"
import { request } from "../../lib/request"
import { sdk } from "../../lib/sdk"
import type { CustomerProfile, Note, NotePage } from "../../lib/types"
import { CALM_MS, fresh, live } from "./query-options"

const PAGE_SIZE = 20

type Notes = InfiniteData<NotePage>
type NoteAnswer = { note: Note }

export const useNotes = (chatbotId: string, customerId: string) =>
  useInfiniteQuery({
    queryKey: queryKeys.notes(chatbotId, customerId),
    queryFn: ({ pageParam, signal }) =>
      request<NotePage>(pathOf(chatbotId, customerId), {
        query: { cursor: pageParam, limit: PAGE_SIZE },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    ...live(CALM_MS),
  })

/** The signed-in user's id: only authors change their notes. */
export const useMyId = (): string | undefined => {
  const { data } = useQuery({
    queryKey: [...queryKeys.users(), "me"],
    queryFn: () => sdk.admin.user.me(),
    select: ({ user }) => user.id,
    ...fresh,
    staleTime: Infinity,
  })

  return data
}

export const useAddNote = (chatbotId: string, customerId: string) => {
  const change = useChangeNotes(chatbotId, customerId)

  return useMutation({
    mutationFn: (body: string) =>
      request<NoteAnswer>(pathOf(chatbotId, customerId), { method: "POST", body: { body } }),
    onSuccess: ({ note }) =>
      change(1, (pages) =>
        pages.map((page, index) => (index === 0 ? { ...page, notes: [note, ...page.notes] } : page))
      ),
  })
}

export const useEditNote = (chatbotId: string, customerId: string) => {
  const change = useChangeNotes(chatbotId, customerId)

  return useMutation({
    mutationFn: ({ id, body }: Pick<Note, "id" | "body">) =>
      request<NoteAnswer>(pathOf(chatbotId, customerId, id), { method: "POST", body: { body } }),
    onSuccess: ({ note }) =>
      change(0, (pages) =>
        pages.map((page) => ({ ...page, notes: page.notes.map((known) => (known.id === note.id ? note : known)) }))
      ),
  })
}

export const useDeleteNote = (chatbotId: string, customerId: string) => {
  const change = useChangeNotes(chatbotId, customerId)

  return useMutation({
    mutationFn: (id: string) => request(pathOf(chatbotId, customerId, id), { method: "DELETE" }),
    onSuccess: (_, id) =>
      change(-1, (pages) => pages.map((page) => ({ ...page, notes: page.notes.filter((note) => note.id !== id) }))),
  })
}

/** Shows a change at once where notes are listed and counted, and has everything that tells of notes asked for again. */
const useChangeNotes = (chatbotId: string, customerId: string) => {
  const client = useQueryClient()
  const notes = queryKeys.notes(chatbotId, customerId)
  const customer = queryKeys.customer(chatbotId, customerId)

  return async (by: number, changed: (pages: NotePage[]) => NotePage[]) => {
    await Promise.all([client.cancelQueries({ queryKey: notes }), client.cancelQueries({ queryKey: customer })])
    client.setQueryData<Notes>(notes, (known) => known && { ...known, pages: counted(changed(known.pages), by) })
    client.setQueryData<{ customer: CustomerProfile }>(
      customer,
      (known) => known && { customer: { ...known.customer, notes_count: known.customer.notes_count + by } }
    )
    void client.invalidateQueries({ queryKey: notes })
    void client.invalidateQueries({ queryKey: customer })
    void client.invalidateQueries({ queryKey: queryKeys.timelines(chatbotId, customerId) })
  }
}

const counted = (pages: NotePage[], by: number): NotePage[] =>
  pages.map((page) => ({ ...page, count: page.count + by }))

const pathOf = (chatbotId: string, customerId: string, noteId?: string) => {
  const list = `/chatbots/${encodeURIComponent(chatbotId)}/customers/${encodeURIComponent(customerId)}/notes`
  return noteId ? `${list}/${encodeURIComponent(noteId)}` : list
}
