import { isManipulation, makeManipulation } from "../../../providers/embedded/manipulation"
import { read } from "../../../providers/embedded/text/reading"
import type { AnalysisMessage } from "../../../types"

/** So many of a customer's messages in a row are read together, whatever was answered in between, and so much of each. */
const TRAIL = 6
const TRAIL_LENGTH = 320

/** Where a customer tries to give instructions to whoever reads the conversation. */
export class Attempts {
  readonly #known = new Map<string, boolean>()
  #isAny: boolean | undefined

  constructor(private readonly messages: AnalysisMessage[]) {}

  /** Whether a message is one. It can be cut into several: those that were sent in one go are looked at together. */
  isPart(id: string): boolean {
    const known = this.#known.get(id) ?? isOne(burstOf(this.messages, id))
    this.#known.set(id, known)
    return known
  }

  /** Whether there is one anywhere, also cut into messages between which somebody answered. */
  get isAny(): boolean {
    this.#isAny ??= this.#look()
    return this.#isAny
  }

  #look(): boolean {
    const own = this.messages.filter(({ sender }) => sender === "customer")
    const texts = own.map(({ text }) => text.trim().slice(0, TRAIL_LENGTH))
    return own.some(({ id }) => this.isPart(id)) || texts.some((_, at) => makeManipulation(texts.slice(at, at + TRAIL)))
  }
}

const isOne = (texts: string[]): boolean => texts.some((text) => isManipulation(read(plainly(text)))) || makeManipulation(texts)

/** Letters in circles and the like as the letters that they stand for. */
const plainly = (text: string): string => text.normalize("NFKC")

/** What the customer wrote around a message before anyone else said something. */
function burstOf(messages: AnalysisMessage[], id: string): string[] {
  const at = messages.findIndex((message) => message.id === id)
  let [first, last] = [at, at]
  while (messages[first - 1]?.sender === "customer") {
    first -= 1
  }
  while (messages[last + 1]?.sender === "customer") {
    last += 1
  }
  return messages.slice(first, last + 1).map(({ text }) => text)
}
