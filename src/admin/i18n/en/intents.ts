/** How close somebody is to buying: the levels, what each means, and what to do about it. */
export const intents = {
  intents: {
    label: "Purchase intent",
    browsing: {
      name: "Browsing",
      meaning: "Exploring. No sign of buying yet.",
      advice: "Answer what they ask and show what fits their interests. Do not push.",
    },
    comparing: {
      name: "Comparing",
      meaning: "Weighing specific items, prices or alternatives.",
      advice: "Help them choose: name the differences, send prices and photos, answer doubts.",
    },
    ready_to_buy: {
      name: "Ready to buy",
      meaning: "Wants to order, reserve or book, or asks how to pay or have the chosen item delivered.",
      advice: "Write to them now: confirm the item, the price and the delivery, and take the order.",
    },
    none: {
      name: "No intent yet",
      meaning: "Nothing said so far tells. Small talk, support questions and complaints do not count.",
      advice: "Nothing to do. The level appears once they say something that shows it.",
    },
    what: "What the levels mean",
    means: "What it means",
    doNow: "What to do",
  },
}
