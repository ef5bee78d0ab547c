import { sleep } from "../../../scripts/lib/process"
import type { Host } from "./host"
import { sendIngest, sendTelegram } from "./senders"

type Line = { text: string; by?: "bot" | "staff"; kind?: "button"; attachments?: object[]; payload?: object }
type Person = { channel: string; id: string; name: string; username?: string; lines: Line[] }

/** What the team has decided about people so far, by their names. */
const DECIDED: Record<string, object> = {
  "Emma Johansson": { purchase_intent: "browsing" },
  "Lucas Meyer": { purchase_intent: "comparing", status: "active", interests: ["White lilies"] },
  "Trần Văn Long": { purchase_intent: "ready_to_buy", status: "qualified", needs: ["Birthday flowers for Saturday"] },
  "Olivia Martin": { purchase_intent: "comparing", interests: ["Peonies"] },
  "Phạm Đức Anh": { purchase_intent: "ready_to_buy", status: "qualified" },
  "Lê Thu Hà": { purchase_intent: "browsing", status: "active", interests: ["Wedding bouquets"] },
  "Nguyễn Thị Hương": {
    purchase_intent: "ready_to_buy",
    status: "qualified",
    interests: ["Hoa cúc trắng", "Bó hoa sinh nhật"],
    traits: ["Khách quen", "Cần gấp"],
    needs: ["Giao trước 9 giờ sáng"],
    metadata: { "Địa chỉ giao": "12 Nguyễn Huệ, Quận 1", "Điện thoại": "0912 345 678" },
  },
}

const NOTES = ["Prefers white flowers, no ribbon.", "Ask about the birthday card before packing."]

/** People do not all write in the same second. */
const APART_MS = 7_000

const asks = (channel: string, id: string, name: string, text: string): Person => ({ channel, id, name, lines: [{ text }] })

const PEOPLE: Person[] = [
  asks("website", "visitor-7f2c9a1e", "Emma Johansson", "Do you deliver on Sundays?"),
  asks("messenger", "7281930455617283", "Lucas Meyer", "How much are ten white lilies?"),
  asks("zalo", "8123456789012345678", "Trần Văn Long", "Mình muốn đặt hoa sinh nhật"),
  asks("messenger", "6655443322110099", "Olivia Martin", "Is the peony bouquet back?"),
  asks("zalo", "4455667788990011223", "Phạm Đức Anh", "Shop có giao hỏa tốc không?"),
  asks("website", "visitor-03be77d1", "Lê Thu Hà", "Cho mình xem mẫu bó hoa cưới"),
  {
    channel: "zalo",
    id: "2233445566778899001",
    name: "Nguyễn Thị Hương",
    lines: [
      { text: "Chào shop, còn hoa cúc trắng cho sáng mai không ạ?" },
      { text: "Dạ còn ạ!\nBó 10 bông giá 450.000₫. Mình muốn đặt luôn không?", by: "bot", payload: { buttons: ["Đặt luôn", "Xem mẫu khác"] } },
      { text: "Xem mẫu khác", kind: "button" },
      { text: "Chào chị, em là Lan. Em gửi chị các mẫu mới về hôm nay:", by: "staff", attachments: [{ type: "image", url: "https://example.com/cuc-trang.jpg", title: "cuc-trang.jpg" }, { type: "file", url: "https://example.com/bang-gia.pdf", title: "bang-gia.pdf" }] },
      { text: "Em lấy mẫu đầu tiên, giao tới 12 Nguyễn Huệ trước 9 giờ nhé." },
      { text: "Đã ghi nhận đơn của chị. Cảm ơn chị!", by: "bot" },
    ],
  },
]

/** Addresses inside the dashboard: the chatbot's, and the profile of somebody who talked a lot. */
export type Showcase = { chatbot: string; profile: string; speaker: string }

/** A shop in the middle of a morning, for pictures. Made over the API; the browser walks it elsewhere. */
export async function openShowcase(host: Host): Promise<Showcase> {
  const api = await signedIn(host)
  const { chatbot } = await api("/chatbots", { name: "Sen Flower Shop", description: "Answers questions about bouquets and takes orders for delivery." })
  await api(`/chatbots/${chatbot.id}/features`, { customer_tracking: true })
  const secret_token = "pictures_of_the_documentation"
  const telegram = await api(`/chatbots/${chatbot.id}/channels`, { type: "telegram", name: "Flower bot", credentials: { secret_token } })
  const ingest = await api(`/chatbots/${chatbot.id}/channels`, { type: "ingest", name: "Web chat, Zalo and Facebook", credentials: {} })

  await sendTelegram(host.url + telegram.channel.webhook_path, secret_token, { id: 512_345_678, first_name: "Minh", last_name: "Lê", username: "minhle" }, "Hoa hồng đỏ hôm nay bao nhiêu vậy shop?")
  for (const { channel, id, name, lines } of PEOPLE) {
    await sleep(APART_MS)
    const messages = lines.map(({ by, ...line }, index) => ({
      ...line,
      id: `${id}-${index}`,
      direction: by ? "outgoing" : "incoming",
      ...(by === "staff" && { sender: "staff" }),
      sent_at: new Date(Date.now() - (lines.length - index) * 100).toISOString(),
    }))
    await sendIngest(host.url + ingest.channel.webhook_path, ingest.secret, { channel, conversation_id: id, user: { id, name }, messages })
  }
  const { customers } = await api(`/chatbots/${chatbot.id}/customers`)
  for (const { id, name } of customers) {
    await api(`/chatbots/${chatbot.id}/customers/${id}`, DECIDED[name] ?? { purchase_intent: "browsing" })
  }
  const path = `/chatbots/${chatbot.id}`
  const speaker = customers.find(({ name }) => name === SPEAKER)?.id
  for (const body of NOTES) {
    await api(`${path}/customers/${speaker}/notes`, { body })
  }
  return { chatbot: path, profile: `${path}/customers/${speaker}`, speaker: SPEAKER }
}

const SPEAKER = "Nguyễn Thị Hương"

type Answer = {
  chatbot: { id: string }
  channel: { webhook_path: string }
  secret: string
  customers: { id: string; name: string }[]
}

async function signedIn({ url, email, password }: Host) {
  const ask = async (path: string, body?: object, headers: Record<string, string> = {}) => {
    const init = {
      method: body ? "POST" : "GET",
      headers: { "content-type": "application/json", ...headers },
      body: body && JSON.stringify(body),
    }
    const response = await fetch(url + path, init)
    if (!response.ok) {
      throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    }
    return response.json()
  }
  const { token } = (await ask("/auth/user/emailpass", { email, password })) as { token: string }

  return (path: string, body?: object) =>
    ask(`/admin/chat-crm${path}`, body, { authorization: `Bearer ${token}` }) as Promise<Answer>
}
