import { useEffect } from "react"
import { useLocation } from "react-router-dom"

/** `…/settings#channels` opens at that card, also when the card was drawn after the page. */
export const useScrollToHash = () => {
  const { hash, key } = useLocation()

  useEffect(() => {
    if (hash) {
      document.getElementById(hash.slice(1))?.scrollIntoView({ block: "start" })
    }
  }, [hash, key])
}
