import { Text, clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { formatCount } from "../../lib/time"

const WIDE = "sm:grid-cols-4"

export type CountName = "create" | "update" | "created" | "updated" | "unchanged" | "refused" | "undone" | "kept"

/** Numbers of rows by what becomes, or became, of them. */
const CountTiles = ({ parts }: { parts: [name: CountName, count: number][] }) => {
  const { t, i18n } = useTranslation("chatCrm")

  return (
    <dl className={clx("grid grid-cols-2 gap-3", WIDE)}>
      {parts.map(([name, count]) => (
        <div key={name} className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-1 rounded-lg px-4 py-3">
          <Text size="small" leading="compact" className="text-ui-fg-subtle" asChild>
            <dt>{t(`imports.counts.${name}`)}</dt>
          </Text>
          <dd className={clx("h2-core tabular-nums", name === "refused" && count > 0 && "text-ui-fg-error")}>
            {formatCount(count, i18n.language)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

export default CountTiles
