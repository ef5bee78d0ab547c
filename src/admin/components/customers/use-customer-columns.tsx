import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useIsPhone } from "../../hooks/use-media-query"
import { paths } from "../../lib/paths"
import { PHONE_ROW } from "../../lib/phone-row"
import type { Customer } from "../../lib/types"
import PlatformIcon from "../platforms/platform-icon"
import PlatformLabel from "../platforms/platform-label"
import RelativeTime from "../relative-time"
import CustomerNameCell from "./customer-name-cell"

const column = createDataTableColumnHelper<Customer>()

export const useCustomerColumns = (chatbotId: string) => {
  const { t } = useTranslation("chatCrm")
  const isPhone = useIsPhone()

  return useMemo(() => {
    const nameOf = (customer: Customer) => (
      <CustomerNameCell customer={customer} to={paths.customer(chatbotId, customer.id)} />
    )
    const lastActiveOf = ({ last_active }: Customer) => (
      <RelativeTime value={last_active} fallback={t("customers.neverWrote")} />
    )

    if (isPhone) {
      return [
        column.display({
          id: "customer",
          header: t("customers.columns.name"),
          cell: ({ row: { original: customer } }) => (
            <div className={`${PHONE_ROW} flex items-center gap-x-3 py-2`}>
              <PlatformIcon platform={customer.platform} />
              <span className="sr-only">{t(`platforms.${customer.platform}`)}</span>
              <div className="min-w-0 flex-1">{nameOf(customer)}</div>
              {lastActiveOf(customer)}
            </div>
          ),
        }),
      ]
    }

    return [
      column.display({
        id: "platform",
        header: t("customers.columns.platform"),
        cell: ({ row }) => <PlatformLabel platform={row.original.platform} />,
      }),
      column.display({
        id: "name",
        header: t("customers.columns.name"),
        cell: ({ row }) => nameOf(row.original),
      }),
      column.display({
        id: "last_active",
        header: t("customers.columns.lastActive"),
        cell: ({ row }) => lastActiveOf(row.original),
      }),
    ]
  }, [t, chatbotId, isPhone])
}
