import { alerts } from "./en/alerts"
import { bulk } from "./en/bulk"
import { channelTypes } from "./en/channel-types"
import { channels } from "./en/channels"
import { chatbots } from "./en/chatbots"
import { common } from "./en/common"
import { conversations } from "./en/conversations"
import { credentials } from "./en/credentials"
import { csv } from "./en/csv"
import { customers } from "./en/customers"
import { enrichment } from "./en/enrichment"
import { history } from "./en/history"
import { intents } from "./en/intents"
import { namedIntents } from "./en/named-intents"
import { profile } from "./en/profile"
import { team } from "./en/team"
import { views } from "./en/views"
import { widgets } from "./en/widgets"

export default {
  ...alerts,
  ...bulk,
  ...channelTypes,
  ...channels,
  ...chatbots,
  ...common,
  ...conversations,
  ...credentials,
  ...csv,
  ...customers,
  ...enrichment,
  ...history,
  ...intents,
  ...namedIntents,
  ...profile,
  ...team,
  ...views,
  ...widgets,
}
