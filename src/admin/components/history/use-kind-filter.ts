import { useMemo } from "react"
import { useSearchParams } from "react-router-dom"
import { kindsOf } from "../../lib/timeline-kinds"
import type { TimelineKind } from "../../lib/types"

const NAME = "kind[]"

/** The filter as the address holds it, under the API's own name. */
export const useKindFilter = () => {
  const [params, setParams] = useSearchParams()
  const kinds = useMemo(() => kindsOf([...params.getAll(NAME), ...params.getAll("kind")]), [params])

  const setKinds = (chosen: TimelineKind[]) =>
    setParams(
      (previous) => {
        const next = new URLSearchParams(previous)
        next.delete("kind")
        next.delete(NAME)
        chosen.forEach((kind) => next.append(NAME, kind))
        return next
      },
      { replace: true }
    )

  return { kinds, setKinds }
}
