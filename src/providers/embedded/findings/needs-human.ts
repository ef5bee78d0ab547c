import type { Evidence, NeedsHuman, NeedsHumanReason } from "../../../types"
import { type FineIntent, placeOf } from "../classify/fine-intents"
import { hasCue } from "../classify/lexicon"
import { rounded } from "../conversation/level"
import type { Memory, QuestionState } from "../conversation/state"
import type { Reading } from "../text/reading"

/** How surely words must call for a person. Precision goes first: an alert that cries wolf is switched off. */
const THRESHOLD = 0.5
/** The same where no word of the sentence is known to speak for it. */
const THRESHOLD_WITHOUT_CUE = 0.7

const REASONS: [FineIntent, NeedsHumanReason][] = [
  ["human", "asked_for_human"],
  ["complaint", "complaint"],
  ["problem", "order_problem"],
]

/** What a sentence itself says of needing a person; an answer says what it answers. */
export function humanIn(reading: Reading, fine: Float32Array, evidence: Evidence, isAnswer: boolean): NeedsHuman | null {
  let sum = 0
  let best = 0
  let reason: NeedsHumanReason = "complaint"
  for (const [intent, its] of REASONS) {
    const probability = fine[placeOf(intent)] ?? 0
    sum += probability
    if (probability > best) {
      best = probability
      reason = its
    }
  }
  const isCued = isAnswer || REASONS.some(([intent]) => hasCue(reading.line, intent))
  return sum >= (isCued ? THRESHOLD : THRESHOLD_WITHOUT_CUE) ? { reason, confidence: rounded(sum), evidence } : null
}

export const surer = (one: NeedsHuman | null, other: NeedsHuman | null): NeedsHuman | null =>
  !one || (other && other.confidence > one.confidence) ? other : one

const QUESTION = / \?\??(?= )|(?: khong| chua| ha| nhi| dau| sao| nao| gi| bao nhieu)(?: a| shop| em| ad| ban| vay| the| oi| minh| anh| chi)* $|^ (?:and |so |but |ok |then |well |hi |hello |sorry )*(?:what|which|how|when|where|who|why|do you|does|is |are |can |could |will )/

/** Words that call again for an answer. */
const NUDGE = /^(?: (?:hello|hi|hey|alo|shop|oi|ad|are you there|anyone|anybody|there|still there|co ai|khong|dau roi|em|a|\?|\?\?|!|tra loi|di|rep|please|answer|me|minh|voi|giup))+ $/

export const isQuestion = ({ line }: Reading): boolean => QUESTION.test(line)
export const isNudge = ({ line }: Reading): boolean => NUDGE.test(line)

const COMMON = new Set("a shop em anh chi minh ban ad oi the vay nhe nha voi cho hoi is are the do does you i can it of to ? ?? ! and hi hello please khong co la ha nhi toi".split(" "))
const MAX_QUESTIONS = 8
/** How alike two questions must be to be the same one asked again. */
const SAME = 0.66

/** The questions after one more, counted with the one that it repeats. */
export function withQuestion(questions: QuestionState[], reading: Reading, evidence: Evidence): QuestionState[] {
  const words = [...new Set(reading.words.filter((word) => !COMMON.has(word)))].slice(0, 20)
  if (words.length === 0) {
    return questions
  }
  const same = questions.find((question) => {
    const shared = question.words.filter((word) => words.includes(word)).length
    return shared / (question.words.length + words.length - shared) >= SAME
  })
  const others = questions.filter((question) => question !== same)
  return [...others, { words: same?.words ?? words, count: (same?.count ?? 0) + 1, evidence }].slice(-MAX_QUESTIONS)
}

const REPEATS = 3
const UNANSWERED = 2
/** What is sent within this time is one thought in several messages, and no answer is late yet. */
const BURST_SECONDS = 30
const FAILURES = 2

/** What the course of a conversation says, where the words say nothing. */
function byStructure({ waiting, questions, failures }: Memory): NeedsHuman | null {
  const repeated = questions.find(({ count }) => count >= REPEATS)
  if (repeated) {
    return { reason: "repeated_question", confidence: 0.85, evidence: repeated.evidence }
  }
  if (failures.count >= FAILURES && failures.evidence) {
    return { reason: "bot_failed", confidence: 0.85, evidence: failures.evidence }
  }
  const isAsking = waiting.answered ? waiting.asking >= 1 : waiting.asking >= 2
  const isLeft = waiting.nudged || waiting.seconds >= BURST_SECONDS
  if (waiting.count >= UNANSWERED && isAsking && isLeft && waiting.evidence) {
    return { reason: "unanswered", confidence: 0.75, evidence: waiting.evidence }
  }
  return null
}

export const needsHumanIn = (memory: Memory): NeedsHuman | null => memory.human ?? byStructure(memory)
