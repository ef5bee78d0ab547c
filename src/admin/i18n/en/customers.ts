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
}
