import { useTranslation } from "react-i18next"
import type { Platform } from "../../lib/types"
import PlatformIcon from "./platform-icon"

const PlatformLabel = ({ platform }: { platform: Platform }) => {
  const { t } = useTranslation("chatCrm")

  return (
    <span className="flex items-center gap-x-2">
      <PlatformIcon platform={platform} />
      <span>{t(`platforms.${platform}`)}</span>
    </span>
  )
}

export default PlatformLabel
