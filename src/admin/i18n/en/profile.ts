/** The page of one customer. */
export const profile = {
  profile: {
    title: "Customer",
    lastActive: "Last active",
    conversations: "Conversations",
    unreachable: "Cannot be written to: blocked the bot or unfollowed",
    contact: { title: "Contact, as given in the chat (not verified)", email: "E-mail", phone: "Phone" },
    identity: {
      title: "Identity",
      hint: "Set by the system. Nobody can change it.",
      id: "ID",
      platform: "Platform",
      externalId: "External ID",
      account: "Account",
      firstSeen: "First seen",
      lastActive: "Last active",
      name: "Name",
      username: "Username",
      locale: "Language",
    },
    delete: {
      action: "Delete customer",
      title: "Delete this customer",
      text: "The profile, its notes and its timeline go for good. The conversations stay, without a link to a profile.",
      confirmTitle: "Delete {{name}}?",
      confirmText:
        "The profile, its notes and its timeline are deleted for good. The conversations stay in the Conversations tab, and an open one ends. If this person writes again, they get a fresh profile.",
      done: "{{name}} is deleted.",
    },
    notFound: {
      title: "This customer does not exist",
      text: "The profile was deleted, or you do not have access to it.",
      back: "All customers",
    },
  },
}
