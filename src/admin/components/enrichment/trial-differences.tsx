import { ArrowRightMini } from "@medusajs/icons"
import { Badge, clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { paths } from "../../lib/paths"
import type { TrialDifference } from "../../lib/types"
import { useReadingText } from "./use-reading-text"

type TrialDifferencesProps = { chatbotId: string; differences: TrialDifference[] }

/** What a trial would change, one value a row; on a phone a row is a block. */
const TrialDifferences = ({ chatbotId, differences }: TrialDifferencesProps) => {
  const { t } = useTranslation("chatCrm")

  return (
    <table aria-label={t("enrichment.trial.table")} className="txt-small w-full max-sm:block">
      <thead className="text-ui-fg-subtle txt-compact-small-plus text-left max-sm:sr-only">
        <tr className="border-ui-border-base border-b">
          <th scope="col" className="py-2 pr-4">{t("enrichment.trial.customer")}</th>
          <th scope="col" className="py-2 pr-4">{t("enrichment.trial.field")}</th>
          <th scope="col" className="py-2 pr-4">{t("enrichment.trial.now")}</th>
          <th scope="col" className="py-2">{t("enrichment.trial.then")}</th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {differences.map((difference) => (
          <Row key={`${difference.customer_id} ${difference.field}`} chatbotId={chatbotId} difference={difference} />
        ))}
      </tbody>
    </table>
  )
}

const Row = ({ chatbotId, difference }: { chatbotId: string; difference: TrialDifference }) => {
  const { t } = useTranslation("chatCrm")
  const text = useReadingText()
  const { customer_id, customer_name, field, now, then, is_kept } = difference

  return (
    <tr className="border-ui-border-base border-b align-top max-sm:flex max-sm:flex-wrap max-sm:gap-x-2 max-sm:py-3">
      <td className="max-sm:w-full sm:max-w-48 sm:py-2.5 sm:pr-4">
        <Link
          to={paths.customer(chatbotId, customer_id)}
          className="txt-compact-small-plus text-ui-fg-base focus-visible:shadow-borders-focus rounded-sm outline-none [overflow-wrap:anywhere] hover:underline"
        >
          <bdi>{customer_name ?? customer_id}</bdi>
        </Link>
      </td>
      <td className="text-ui-fg-subtle max-sm:w-full sm:py-2.5 sm:pr-4">{text.field(field)}</td>
      <td className="text-ui-fg-subtle [overflow-wrap:anywhere] sm:max-w-56 sm:py-2.5 sm:pr-4">
        <bdi>{text.value(field, now)}</bdi>
      </td>
      <td className="[overflow-wrap:anywhere] sm:max-w-56 sm:py-2.5">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <ArrowRightMini aria-hidden className="text-ui-fg-muted shrink-0 sm:hidden" />
          <bdi className={clx(is_kept && "text-ui-fg-subtle line-through")}>{text.value(field, then)}</bdi>
          {is_kept && (
            <Badge size="2xsmall" color="orange">
              {t("enrichment.trial.stays")}
            </Badge>
          )}
        </span>
      </td>
    </tr>
  )
}

export default TrialDifferences
