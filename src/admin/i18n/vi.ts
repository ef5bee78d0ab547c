import { bulk } from "./vi/bulk"
import { channelTypes } from "./vi/channel-types"
import { channels } from "./vi/channels"
import { chatbots } from "./vi/chatbots"
import { common } from "./vi/common"
import { conversations } from "./vi/conversations"
import { credentials } from "./vi/credentials"
import { customers } from "./vi/customers"
import { history } from "./vi/history"
import { intents } from "./vi/intents"
import { profile } from "./vi/profile"
import { team } from "./vi/team"
import { views } from "./vi/views"
import { widgets } from "./vi/widgets"

export default {
  ...bulk,
  ...channelTypes,
  ...channels,
  ...chatbots,
  ...common,
  ...conversations,
  ...credentials,
  ...customers,
  ...history,
  ...intents,
  ...profile,
  ...team,
  ...views,
  ...widgets,
}
