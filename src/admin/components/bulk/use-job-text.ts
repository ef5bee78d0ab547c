import { useTranslation } from "react-i18next"
import { progressOf, resultParts } from "../../lib/job-states"
import { formatCount } from "../../lib/time"
import type { BulkChanges, Chatbot, Job } from "../../lib/types"

/** What a job does, to how many, how far it is and what came of it, in the reader's words. */
export const useJobText = ({ statuses }: Pick<Chatbot, "statuses">) => {
  const { t, i18n } = useTranslation("chatCrm")

  const number = (count: number) => formatCount(count, i18n.language)
  const who = (count: number) => t("bulk.who", { count, formatted: number(count) })
  const stage = (key: string) => statuses.find((status) => status.key === key)?.label ?? key
  const intent = (level: BulkChanges["purchase_intent"]) => t(`intents.${level ?? "none"}.name`)

  const what = ({ kind, changes = {} }: Job): string => {
    const { status, purchase_intent } = changes
    const parts = [
      status !== undefined && t("bulk.what.status", { value: stage(status) }),
      purchase_intent !== undefined && t("bulk.what.intent", { value: intent(purchase_intent) }),
    ].filter(Boolean)

    return parts.join(" · ") || t(`bulk.what.${kind}`)
  }

  const progress = (job: Job): string => {
    const { done, total } = progressOf(job)
    return t("bulk.progress", { done: number(done), total: number(total) })
  }

  const counts = (job: Job): string =>
    resultParts(job)
      .map((part) => t(`bulk.result.${part}`, { count: job.counts[part], formatted: number(job.counts[part]) }))
      .join(", ") || t("bulk.result.nobody")

  const state = (job: Job): string => t(`bulk.state.${job.state}`)

  return { number, who, stage, intent, what, progress, counts, state }
}
