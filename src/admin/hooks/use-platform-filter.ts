import { useMemo } from "react"
import { useSearchParams } from "react-router-dom"
import { PLATFORMS, type Platform } from "../lib/types"

const NAME = "platform[]"

/** The filter as the address holds it, under the API's own name. A new choice starts on the first page. */
export const usePlatformFilter = () => {
  const [params, setParams] = useSearchParams()

  const platforms = useMemo(() => {
    const chosen = [...params.getAll(NAME), ...params.getAll("platform")]
    return PLATFORMS.filter((platform) => chosen.includes(platform))
  }, [params])

  const setPlatforms = (chosen: Platform[]) =>
    setParams((previous) => {
      const next = new URLSearchParams(previous)
      next.delete("cursor")
      next.delete("platform")
      next.delete(NAME)
      chosen.forEach((platform) => next.append(NAME, platform))
      return next
    })

  return { platforms, setPlatforms }
}
