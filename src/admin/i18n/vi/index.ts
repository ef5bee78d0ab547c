import { channels } from "./channels"
import { chatbots } from "./chatbots"
import { common } from "./common"
import { conversations } from "./conversations"
import { customers } from "./customers"

export default { ...common, ...chatbots, ...customers, ...conversations, ...channels }
