import { defineSearchEntity } from "@medusajs/dashboard/lib"
import { getI18n } from "react-i18next"
import { displayName } from "./lib/customer-name"
import { paths } from "./lib/paths"
import type { FoundCustomer } from "./lib/types"

/** Found in the dashboard's own search: customers of chatbots that are open to the whole team. */
defineSearchEntity<FoundCustomer>("chat_customer", {
  groupLabel: (t) => t("search.group", { ns: "chatCrm" }),
  shortcut: {
    keys: { Mac: ["G", "H"] },
    label: (t) => t("search.goToChatbots", { ns: "chatCrm" }),
    to: paths.chatbots(),
  },
  transform: (customer) => {
    // The palette hands over no translator here.
    const t = getI18n().getFixedT(null, "chatCrm")

    return {
      id: customer.id,
      title: displayName(customer),
      subtitle: `${t(`platforms.${customer.platform}`)} · ${customer.chatbot_name}`,
      to: paths.customer(customer.chatbot_id, customer.id),
      value: `chat_customer:${customer.id}`,
    }
  },
})
