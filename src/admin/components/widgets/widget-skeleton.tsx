import { useTranslation } from "react-i18next"

const bar = "bg-ui-bg-component animate-pulse rounded-md motion-reduce:animate-none"

const WidgetSkeleton = () => {
  const { t } = useTranslation("chatCrm")

  return (
    <div role="status" aria-label={t("widgets.loading")} className="flex flex-col gap-y-3 px-6 py-4">
      <span className={`${bar} h-5 w-2/5`} />
      <span className={`${bar} h-4 w-3/5`} />
      <span className={`${bar} h-4 w-full`} />
      <span className={`${bar} h-4 w-4/5`} />
    </div>
  )
}

export default WidgetSkeleton
