import { FINE_INTENTS, type FineIntent } from "../classify/fine-intents"
import type { Language } from "../text/tokens"
import { ENGLISH_BROWSING } from "./english-browsing"
import { ENGLISH_COMPARING } from "./english-comparing"
import { ENGLISH_NEARBY } from "./english-nearby"
import { ENGLISH_NONE } from "./english-none"
import { ENGLISH_READY } from "./english-ready"
import type { Seeds } from "./lines"
import { filled } from "./slots"
import { VIETNAMESE_BROWSING } from "./vietnamese-browsing"
import { VIETNAMESE_COMPARING } from "./vietnamese-comparing"
import { VIETNAMESE_NEARBY } from "./vietnamese-nearby"
import { VIETNAMESE_NONE } from "./vietnamese-none"
import { VIETNAMESE_READY } from "./vietnamese-ready"

const SEEDS: Record<Language, Seeds[]> = {
  en: [ENGLISH_BROWSING, ENGLISH_COMPARING, ENGLISH_READY, ENGLISH_NONE, ENGLISH_NEARBY],
  vi: [VIETNAMESE_BROWSING, VIETNAMESE_COMPARING, VIETNAMESE_READY, VIETNAMESE_NONE, VIETNAMESE_NEARBY],
}
const LANGUAGES: Language[] = ["en", "vi"]

/** A text with what it is about. A seed with slots makes several, each a share of it. */
export type Seed = { text: string; intent: FineIntent; language: Language; fill: number; share: number }

/** All seeds, always in the same order. */
export const seeds = (): Seed[] =>
  LANGUAGES.flatMap((language) =>
    SEEDS[language].flatMap((group) =>
      FINE_INTENTS.flatMap((intent) =>
        (group[intent] ?? []).flatMap((seed, place) => {
          const texts = filled(seed, language, place)
          return texts.map((text, fill) => ({ text, intent, language, fill, share: 1 / texts.length }))
        })
      )
    )
  )

/** The seeds as they were written, without their slots filled. */
export const countSeeds = (language: Language): number =>
  SEEDS[language].reduce((sum, group) => sum + Object.values(group).reduce((count, list) => count + list.length, 0), 0)
