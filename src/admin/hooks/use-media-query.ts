import { useCallback, useSyncExternalStore } from "react"

const useMediaQuery = (query: string): boolean => {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query)
      media.addEventListener("change", listener)
      return () => media.removeEventListener("change", listener)
    },
    [query]
  )

  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}

export const useIsPhone = (): boolean => useMediaQuery("(max-width: 639px)")
