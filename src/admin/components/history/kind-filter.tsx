import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { groupState, KIND_GROUP_NAMES, toggleGroup } from "../../lib/timeline-kinds"
import type { TimelineKind } from "../../lib/types"

type KindFilterProps = { chosen: TimelineKind[]; onChange: (chosen: TimelineKind[]) => void }

const KindFilter = ({ chosen, onChange }: KindFilterProps) => {
  const { t } = useTranslation("chatCrm")

  return (
    <div role="group" aria-label={t("history.timeline.filter")} className="flex flex-wrap gap-1.5">
      <Chip state={chosen.length === 0} onClick={() => onChange([])}>
        {t("history.timeline.all")}
      </Chip>
      {KIND_GROUP_NAMES.map((group) => (
        <Chip
          key={group}
          state={groupState(group, chosen)}
          onClick={() => onChange(toggleGroup(group, chosen))}
        >
          {t(`history.timeline.groups.${group}`)}
        </Chip>
      ))}
    </div>
  )
}

type ChipProps = { state: boolean | "mixed"; onClick: () => void; children: ReactNode }

const Chip = ({ state, onClick, children }: ChipProps) => (
  <button
    type="button"
    aria-pressed={state}
    onClick={onClick}
    className={clx(
      "txt-compact-xsmall-plus transition-fg focus-visible:shadow-borders-interactive-with-focus rounded-full px-3 py-1.5 outline-none",
      state === false
        ? "bg-ui-bg-base text-ui-fg-subtle shadow-borders-base hover:bg-ui-bg-base-hover hover:text-ui-fg-base"
        : "bg-ui-tag-blue-bg text-ui-tag-blue-text shadow-[inset_0_0_0_1px_var(--tag-blue-border)]"
    )}
  >
    {children}
  </button>
)

export default KindFilter
