export const customers = {
  customers: {
    title: "Customers",
    count_one: "{{formatted}} customer",
    count_other: "{{formatted}} customers",
    columns: { name: "Name", platform: "Platform", lastActive: "Last active" },
    neverWrote: "Has not written yet",
    empty: {
      title: "Nobody has written yet",
      text: "Customer Tracking is on. The first message from someone new makes a profile, and it appears here by itself.",
      action: "See channels",
    },
    trackingOff: {
      label: "Tracking is off",
      title: "Customer Tracking is off",
      text: "Conversations are stored, but nobody becomes a customer. Turn tracking on, and everyone who writes from then on gets a profile.",
      tip: "People who write now do not become customers.",
      action: "Turn on in Settings",
    },
  },
  profile: {
    title: "Customer",
    lastActive: "Last active",
    conversations: "Conversations",
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
