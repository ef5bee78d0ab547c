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

  /** How much a job goes through: customers, or rows of a file. */
  const size = ({ kind, total }: Job): string =>
    kind === "import" ? t("imports.rows", { count: total, formatted: number(total) }) : who(total)

  const what = ({ kind, changes = {}, preview }: Job): string => {
    if (preview?.file_name) {
      return t("imports.what", { name: preview.file_name })
    }
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
      .map((part) => {
        const counted = { count: job.counts[part], formatted: number(job.counts[part]) }
        // Of a file it is rows that are refused, for whatever reason.
        return job.kind === "import" && part === "refused" ? t("imports.rowsRefused", counted) : t(`bulk.result.${part}`, counted)
      })
      .join(", ") || t("bulk.result.nobody")

  const state = (job: Job): string =>
    job.kind === "import" && job.state === "running" ? t("imports.running") : t(`bulk.state.${job.state}`)

  return { number, who, size, stage, intent, what, progress, counts, state }
}
