import { alerts } from "./vi/alerts"
import { bulk } from "./vi/bulk"
import { channelTypes } from "./vi/channel-types"
import { channels } from "./vi/channels"
import { chatbots } from "./vi/chatbots"
import { common } from "./vi/common"
import { conversations } from "./vi/conversations"
import { credentials } from "./vi/credentials"
import { csv } from "./vi/csv"
import { customers } from "./vi/customers"
import { enrichment } from "./vi/enrichment"
import { history } from "./vi/history"
import { intents } from "./vi/intents"
import { namedIntents } from "./vi/named-intents"
import { profile } from "./vi/profile"
import { team } from "./vi/team"
import { views } from "./vi/views"
import { widgets } from "./vi/widgets"

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
