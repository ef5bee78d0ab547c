/** On Medusa's own pages: a customer's, an order's, and the search of the whole dashboard. */
export const widgets = {
  widgets: {
    title_one: "Chat profile",
    title_other: "Chat profiles",
    loading: "Loading the chat profile",
    unavailable: "The chat profile could not be loaded.",
    broken: "The chat profile cannot be shown at the moment.",
    empty:
      "No chat profile yet. It appears by itself once this customer is signed in to your shop and writes in the website chat.",
    lastActive: "Last active",
    neverActive: "has not written yet",
    alsoOn: "Also on",
    wants: "Interests and needs",
    latest: "Latest",
    allEvents: "Whole timeline",
    notes: "Notes",
    writeNote: "Write a note",
    allNotes_one: "Open notes",
    allNotes_other: "All {{formatted}} notes",
    said: "Said before the order",
    nothingSaid: "Wrote nothing before this order.",
    openConversation: "Open the conversation",
    openProfile: "Open profile of {{name}}",
  },
}
