import { ArrowDownMini, ArrowUpMini, DotsSix, Trash } from "@medusajs/icons"
import { Badge, clx, IconButton, Input, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import type { DraftStage, StageMistake } from "./draft"
import StageColorMenu from "./stage-color-menu"

type StageRowProps = {
  stage: DraftStage
  place: number
  count: number
  mistake: StageMistake | undefined
  onChange: (change: { label?: string; color?: string }) => void
  onMove: (to: number, by: "up" | "down") => void
  onRemove: () => void
  drag: { isDragged: boolean; start: () => void; over: () => void; end: () => void }
}

const StageRow = ({ stage, place, count, mistake, onChange, onMove, onRemove, drag }: StageRowProps) => {
  const { t } = useTranslation("chatCrm")
  const id = useId()
  const [canDrag, setCanDrag] = useState(false)
  const name = stage.label.trim() || t("pipeline.unnamed")

  return (
    <li
      data-stage={stage.id}
      draggable={canDrag}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move"
        drag.start()
      }}
      onDragEnter={drag.over}
      onDragOver={(event) => event.preventDefault()}
      onDragEnd={() => {
        setCanDrag(false)
        drag.end()
      }}
      className={clx("flex flex-col gap-y-1 px-6 py-2 sm:pl-3", drag.isDragged && "bg-ui-bg-base-pressed opacity-60")}
    >
      <div className="flex items-center gap-x-2">
        <span
          aria-hidden
          title={t("pipeline.drag")}
          onPointerDown={() => setCanDrag(true)}
          onPointerUp={() => setCanDrag(false)}
          className="text-ui-fg-muted cursor-grab py-1 max-sm:hidden"
        >
          <DotsSix />
        </span>
        <StageColorMenu name={name} color={stage.color} onChange={(color) => onChange({ color })} />
        <div className="min-w-0 flex-1">
          <Input
            value={stage.label}
            onChange={(event) => onChange({ label: event.target.value })}
            autoFocus={!stage.key}
            autoComplete="off"
            maxLength={60}
            placeholder={t("pipeline.placeholder")}
            aria-label={t("pipeline.nameOf", { place: place + 1 })}
            aria-invalid={mistake !== undefined}
            aria-describedby={`${id}-said`}
          />
        </div>
        <div className="flex shrink-0">
          <IconButton
            type="button"
            size="small"
            variant="transparent"
            data-move="up"
            disabled={place === 0}
            onClick={() => onMove(place - 1, "up")}
            aria-label={t("pipeline.moveUp", { name })}
          >
            <ArrowUpMini />
          </IconButton>
          <IconButton
            type="button"
            size="small"
            variant="transparent"
            data-move="down"
            disabled={place === count - 1}
            onClick={() => onMove(place + 1, "down")}
            aria-label={t("pipeline.moveDown", { name })}
          >
            <ArrowDownMini />
          </IconButton>
          <IconButton
            type="button"
            size="small"
            variant="transparent"
            disabled={count === 1}
            onClick={onRemove}
            aria-label={t("pipeline.remove", { name })}
          >
            <Trash />
          </IconButton>
        </div>
      </div>
      <div id={`${id}-said`} className="flex flex-wrap items-center gap-x-2 pl-10 sm:pl-[4.25rem]">
        {mistake && (
          <Text size="small" role="alert" className="text-ui-fg-error">
            {t(`pipeline.mistakes.${mistake}`)}
          </Text>
        )}
        {place === 0 && <Badge size="2xsmall">{t("pipeline.start")}</Badge>}
      </div>
    </li>
  )
}

export default StageRow
