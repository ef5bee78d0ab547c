import type { ChannelType } from "../../../src/types"
import { ingest } from "./ingest"
import { messenger } from "./messenger"
import { telegram } from "./telegram"
import type { Delivery, Sender, Spoken } from "./types"
import { website } from "./website"
import { zaloBot } from "./zalo-bot"
import { zaloOa } from "./zalo-oa"

/** Who speaks for a channel. */
const SENDERS: Record<ChannelType, Sender> = {
  telegram,
  messenger,
  zalo_oa: zaloOa,
  zalo_bot: zaloBot,
  website,
  ingest,
}

/** Makes the request that delivers one line of a chat. */
export const deliveryOf = async (spoken: Spoken): Promise<Delivery> => SENDERS[spoken.member.channel](spoken)
