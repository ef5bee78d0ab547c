import { bulk } from "./en/bulk"
import { channelTypes } from "./en/channel-types"
import { channels } from "./en/channels"
import { chatbots } from "./en/chatbots"
import { common } from "./en/common"
import { conversations } from "./en/conversations"
import { credentials } from "./en/credentials"
import { customers } from "./en/customers"
import { history } from "./en/history"
import { intents } from "./en/intents"
import { profile } from "./en/profile"
import { team } from "./en/team"
import { views } from "./en/views"
import { widgets } from "./en/widgets"

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
