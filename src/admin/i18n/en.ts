import { channels } from "./en/channels"
import { chatbots } from "./en/chatbots"
import { common } from "./en/common"
import { conversations } from "./en/conversations"
import { customers } from "./en/customers"

export default { ...common, ...chatbots, ...customers, ...conversations, ...channels }
