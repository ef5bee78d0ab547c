import { Select } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { PAGE_SIZES, pageSizeOf, type PageSize } from "../../../lib/page-size"

type PageSizeChoiceProps = { size: PageSize; onChoose: (size: PageSize) => void }

const PageSizeChoice = ({ size, onChoose }: PageSizeChoiceProps) => {
  const { t } = useTranslation("chatCrm")

  return (
    <Select size="small" value={String(size)} onValueChange={(value) => onChoose(pageSizeOf(value))}>
      <Select.Trigger aria-label={t("paging.size")} className="w-auto gap-x-1">
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {PAGE_SIZES.map((offered) => (
          <Select.Item key={offered} value={String(offered)}>
            {offered}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}

export default PageSizeChoice
