import { useCallback, type MouseEvent } from "react"
import { useNavigate } from "react-router-dom"

/** Opens a row's page where a click asks for it: with a modifier in a new tab, as a link does. */
export const useOpenRow = (rowHref: (id: string) => string) => {
  const navigate = useNavigate()

  return useCallback(
    (event: Pick<MouseEvent, "metaKey" | "ctrlKey" | "shiftKey">, { id }: { id: string }) => {
      const href = rowHref(id)

      if (event.metaKey || event.ctrlKey || event.shiftKey) {
        window.open(`${(__BASE__ ?? "").replace(/\/$/, "")}${href}`, "_blank", "noreferrer")
      } else {
        navigate(href)
      }
    },
    [navigate, rowHref]
  )
}
