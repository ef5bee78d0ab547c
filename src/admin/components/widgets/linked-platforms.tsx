import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { displayName } from "../../lib/customer-name"
import { paths } from "../../lib/paths"
import type { Person } from "../../lib/types"
import PlatformIcon from "../platforms/platform-icon"
import { cardLink } from "./card-list"

type LinkedPlatformsProps = { person: Person; chatbotId: string; except: string }

/** The other profiles of a linked person. */
const LinkedPlatforms = ({ person, chatbotId, except }: LinkedPlatformsProps) => {
  const { t } = useTranslation("chatCrm")

  return (
    <ul aria-label={t("widgets.alsoOn")} className="flex flex-col gap-y-2">
      {person.customers
        .filter(({ id }) => id !== except)
        .map((other) => (
          <li key={other.id} className="flex min-w-0 items-center gap-x-3">
            <PlatformIcon platform={other.platform} />
            <span className="txt-compact-small text-ui-fg-subtle flex min-w-0 gap-x-1">
              <Link to={paths.customer(chatbotId, other.id)} className={`truncate ${cardLink}`}>
                <bdi>{displayName(other)}</bdi>
              </Link>
              <span className="shrink-0">· {t(`platforms.${other.platform}`)}</span>
            </span>
          </li>
        ))}
    </ul>
  )
}

export default LinkedPlatforms
