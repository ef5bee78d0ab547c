import { channelTypes } from "./vi/channel-types"
import { channels } from "./vi/channels"
import { chatbots } from "./vi/chatbots"
import { common } from "./vi/common"
import { conversations } from "./vi/conversations"
import { credentials } from "./vi/credentials"
import { customers } from "./vi/customers"

export default {
  ...common,
  ...chatbots,
  ...customers,
  ...conversations,
  ...channels,
  ...channelTypes,
  ...credentials,
}
