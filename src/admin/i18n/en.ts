import { channelTypes } from "./en/channel-types"
import { channels } from "./en/channels"
import { chatbots } from "./en/chatbots"
import { common } from "./en/common"
import { conversations } from "./en/conversations"
import { credentials } from "./en/credentials"
import { customers } from "./en/customers"

export default {
  ...common,
  ...chatbots,
  ...customers,
  ...conversations,
  ...channels,
  ...channelTypes,
  ...credentials,
}
