import { useLayoutEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { changeStage, moveStage, removeStage, type Draft, type StageMistake } from "./draft"
import StageRow from "./stage-row"

type StageListProps = { draft: Draft; mistakes: Map<string, StageMistake>; onChange: (draft: Draft) => void }

/** The stages in their order, which is changed by dragging and by buttons. */
const StageList = ({ draft, mistakes, onChange }: StageListProps) => {
  const { t } = useTranslation("chatCrm")
  const list = useRef<HTMLOListElement>(null)
  const pressed = useRef<{ id: string; by: "up" | "down" }>()
  const [dragged, setDragged] = useState<string>()
  const [said, setSaid] = useState("")
  const { stages } = draft

  // A row that changes its place loses the focus: the button that was pressed gets it back, or the other one at the end.
  useLayoutEffect(() => {
    const { id, by } = pressed.current ?? {}
    const row = Array.from(list.current?.children ?? []).find((item) => item.getAttribute("data-stage") === id)
    const button =
      row?.querySelector<HTMLElement>(`[data-move=${by}]:enabled`) ?? row?.querySelector<HTMLElement>("[data-move]:enabled")
    button?.focus()
    pressed.current = undefined
  }, [stages])

  const move = (id: string, label: string, to: number) => {
    onChange(moveStage(draft, id, to))
    setSaid(t("pipeline.moved", { name: label.trim() || t("pipeline.unnamed"), place: to + 1, count: stages.length }))
  }

  return (
    <>
      <ol ref={list} aria-label={t("pipeline.title")} className="py-2">
        {stages.map((stage, place) => (
          <StageRow
            key={stage.id}
            stage={stage}
            place={place}
            count={stages.length}
            mistake={mistakes.get(stage.id)}
            onChange={(change) => onChange(changeStage(draft, stage.id, change))}
            onMove={(to, by) => {
              pressed.current = { id: stage.id, by }
              move(stage.id, stage.label, to)
            }}
            onRemove={() => onChange(removeStage(draft, stage.id))}
            drag={{
              isDragged: dragged === stage.id,
              start: () => setDragged(stage.id),
              over: () => {
                const moving = stages.find(({ id }) => id === dragged)
                if (moving && moving !== stage) {
                  move(moving.id, moving.label, place)
                }
              },
              end: () => setDragged(undefined),
            }}
          />
        ))}
      </ol>
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </>
  )
}

export default StageList
