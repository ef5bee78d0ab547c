import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useIsPhone } from "../../hooks/use-media-query"
import { paths } from "../../lib/paths"
import type { Customer } from "../../lib/types"
import PlatformLabel from "../platforms/platform-label"
import RelativeTime from "../relative-time"
import CustomerNameCell from "./customer-name-cell"

const column = createDataTableColumnHelper<Customer>()

export const useCustomerColumns = (chatbotId: string) => {
  const { t } = useTranslation("chatCrm")
  const isPhone = useIsPhone()

  return useMemo(() => {
    const name = column.display({
      id: "name",
      header: t("customers.columns.name"),
      cell: ({ row: { original: customer } }) => (
        <CustomerNameCell
          customer={customer}
          to={paths.customer(chatbotId, customer.id)}
          withPlatform={isPhone}
        />
      ),
    })

    const platform = column.display({
      id: "platform",
      header: t("customers.columns.platform"),
      cell: ({ row }) => <PlatformLabel platform={row.original.platform} />,
    })

    const lastActive = column.display({
      id: "last_active",
      header: t("customers.columns.lastActive"),
      cell: ({ row }) => (
        <RelativeTime value={row.original.last_active} fallback={t("customers.neverWrote")} />
      ),
    })

    return isPhone ? [name, lastActive] : [platform, name, lastActive]
  }, [t, chatbotId, isPhone])
}
