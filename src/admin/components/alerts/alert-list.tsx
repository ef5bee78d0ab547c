import { useRef } from "react"
import { paths } from "../../lib/paths"
import type { Alert } from "../../lib/types"
import { useReturnFocus } from "../history/use-return-focus"
import AlertItem from "./alert-item"
import { useHandleAlert } from "./use-handle-alert"

type AlertListProps = { alerts: Alert[]; chatbotId: string; label: string }

/** Alerts, the newest first. Whoever handles one after another by keyboard stays at the place of the one that is gone. */
const AlertList = ({ alerts, chatbotId, label }: AlertListProps) => {
  const list = useRef<HTMLUListElement>(null)
  const { move, movingId } = useHandleAlert(chatbotId)
  useReturnFocus(list, paths.alerts(chatbotId))

  const onMove = async (alert: Alert, index: number) => {
    if (await move(alert, alert.state === "open" ? "handled" : "open")) {
      requestAnimationFrame(() => {
        const buttons = list.current?.querySelectorAll<HTMLElement>("[data-alert-action]") ?? []
        const next = buttons[Math.min(index, buttons.length - 1)]
        if (document.activeElement === document.body) {
          next?.focus()
        }
      })
    }
  }

  return (
    <ul ref={list} aria-label={label} className="divide-y">
      {alerts.map((alert, index) => (
        <AlertItem
          key={alert.id}
          alert={alert}
          chatbotId={chatbotId}
          isMoving={movingId === alert.id}
          onMove={() => void onMove(alert, index)}
        />
      ))}
    </ul>
  )
}

export default AlertList
