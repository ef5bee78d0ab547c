import { useTranslation } from "react-i18next"
import { detailName } from "../../lib/alert-sentence"
import type { AlertDetail } from "../../lib/types"

/** What an intent asks for and the customer said, each with the words that it was said in. */
const AlertDetails = ({ details }: { details: AlertDetail[] }) => {
  const { t } = useTranslation("chatCrm")

  return (
    <dl aria-label={t("alerts.detailsOf")} className="txt-small grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
      {details.map(({ name, value, evidence }) => (
        <div key={name} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-ui-fg-subtle">
            <bdi>{detailName(name, t)}</bdi>
          </dt>
          <dd className="text-ui-fg-base min-w-0 break-words [overflow-wrap:anywhere]">
            <bdi className="txt-small-plus">{value}</bdi>
            {evidence && evidence.quote !== value && (
              <q dir="auto" className="text-ui-fg-subtle block italic before:content-none after:content-none">
                {t("history.timeline.quote", { quote: evidence.quote })}
              </q>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

export default AlertDetails
