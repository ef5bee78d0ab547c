import { channels } from "./vi/channels"
import { chatbots } from "./vi/chatbots"
import { common } from "./vi/common"
import { conversations } from "./vi/conversations"
import { customers } from "./vi/customers"

export default { ...common, ...chatbots, ...customers, ...conversations, ...channels }
