import type { Alert, NeedsHumanReason, Platform, PurchaseIntent } from "../../types"

export type Language = "en" | "vi"

type Told = Pick<Alert, "kind" | "reason">

type Words = {
  levels: Record<PurchaseIntent, string>
  needs: Record<NeedsHumanReason, string>
  reached: (level: string) => string
  triggered: (intent: string) => string
  needed: (why: string) => string
  somebody: (platform: string) => string
  /** What may be told of a chatbot that is not open to the team. */
  discreet: { title: string; kinds: Record<Alert["kind"], string> }
  test: string
}

const WORDS: Record<Language, Words> = {
  en: {
    levels: { browsing: "Browsing", comparing: "Comparing", ready_to_buy: "Ready to buy" },
    needs: {
      asked_for_human: "asked for a person",
      complaint: "complains",
      order_problem: "has a problem with an order",
      unanswered: "waits for an answer",
      repeated_question: "asks the same again",
      bot_failed: "the bot does not understand",
    },
    reached: (level) => `Purchase intent: ${level}`,
    triggered: (intent) => `Intent: ${intent}`,
    needed: (why) => `A human is needed: ${why}`,
    somebody: (platform) => `Somebody on ${platform}`,
    discreet: {
      title: "An alert from a chatbot of yours",
      kinds: {
        intent_level: "A customer has reached a purchase intent.",
        intent: "A customer has triggered an intent.",
        human_needed: "A customer needs a human.",
      },
    },
    test: "Test",
  },
  vi: {
    levels: { browsing: "Đang xem", comparing: "Đang so sánh", ready_to_buy: "Sẵn sàng mua" },
    needs: {
      asked_for_human: "muốn gặp nhân viên",
      complaint: "đang phàn nàn",
      order_problem: "gặp vấn đề với đơn hàng",
      unanswered: "đang chờ trả lời",
      repeated_question: "hỏi lại cùng một câu",
      bot_failed: "bot không hiểu",
    },
    reached: (level) => `Ý định mua: ${level}`,
    triggered: (intent) => `Ý định: ${intent}`,
    needed: (why) => `Cần nhân viên: ${why}`,
    somebody: (platform) => `Một khách trên ${platform}`,
    discreet: {
      title: "Thông báo từ một chatbot của bạn",
      kinds: {
        intent_level: "Một khách hàng đã đạt một mức ý định mua.",
        intent: "Một khách hàng đã thể hiện một ý định.",
        human_needed: "Một khách hàng cần nhân viên.",
      },
    },
    test: "Thử",
  },
}

const PLATFORM_NAMES: Record<Platform, string> = {
  website: "Website",
  telegram: "Telegram",
  zalo: "Zalo",
  facebook: "Facebook",
}

/** Why the team is told, in a few words. */
export function reasonIn(language: Language, { kind, reason }: Told): string {
  const { levels, needs, reached, triggered, needed }: Words = WORDS[language]
  switch (kind) {
    case "intent_level":
      return reached(named(levels, reason))
    case "intent":
      return triggered(reason)
    case "human_needed":
      return needed(named(needs, reason))
  }
}

const named = (names: Record<string, string>, key: string): string => names[key] ?? key

/** A customer by name, or by where they write. */
export const customerIn = (language: Language, { name, platform }: { name: string | null; platform: Platform }): string =>
  name ?? WORDS[language].somebody(PLATFORM_NAMES[platform])

/** What may be told where others than the chatbot's members may read it. */
export const discreetIn = (language: Language, kind: Alert["kind"]): { title: string; description: string } => {
  const { title, kinds } = WORDS[language].discreet
  return { title, description: kinds[kind] }
}

/** The mark of what is only a test. */
export const testIn = (language: Language): string => WORDS[language].test
