import { useEffect } from "react"
import { useLocation } from "react-router-dom"

/** `…/settings#channels` opens at that card, once `isReady`: before, the page may be too short to scroll there. */
export const useScrollToHash = (isReady: boolean) => {
  const { hash, key } = useLocation()

  useEffect(() => {
    if (isReady && hash) {
      document.getElementById(hash.slice(1))?.scrollIntoView({ block: "start" })
    }
  }, [isReady, hash, key])
}
