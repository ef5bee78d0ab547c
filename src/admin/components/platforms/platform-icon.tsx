import { GlobeEurope } from "@medusajs/icons"
import type { Platform } from "../../lib/types"

type Mark = { color: string; path: string }

/** Drawn plain: icons with gradients share element ids, and one hides the other when both are on a page. */
const MARKS: Record<Exclude<Platform, "website">, Mark> = {
  telegram: {
    color: "#2AABEE",
    path: "M15.9 5.2 13.7 15.1c-.15.7-.6.85-1.2.55l-3.2-2.4-1.55 1.5c-.17.17-.32.32-.65.32l.23-3.3 6-5.4c.26-.23-.06-.36-.4-.13l-7.4 4.65-3.2-1c-.68-.2-.7-.67.16-1L14.9 4.3c.58-.2 1.1.15 1 .9Z",
  },
  zalo: {
    color: "#0068FF",
    path: "M5.6 5.3h8.9v1.7l-6.2 6h6.3v1.7H5.3V13l6.2-6H5.6V5.3Z",
  },
  facebook: {
    color: "#1877F2",
    path: "M11 17v-6.2h2.1l.35-2.5H11V6.8c0-.75.25-1.2 1.25-1.2h1.3V3.3A17 17 0 0 0 11.7 3.2c-1.9 0-3.2 1.15-3.2 3.3v1.8H6.4v2.5h2.1V17H11Z",
  },
}

/** Decoration: the platform's name stands beside it, or in the label of what carries it. */
const PlatformIcon = ({ platform }: { platform: Platform }) => {
  if (platform === "website") {
    return (
      <span className="text-ui-fg-subtle flex size-5 shrink-0 items-center justify-center">
        <GlobeEurope aria-hidden className="size-[18px]" />
      </span>
    )
  }

  const { color, path } = MARKS[platform]

  return (
    <svg aria-hidden viewBox="0 0 20 20" fill="none" className="size-5 shrink-0">
      <rect width="20" height="20" rx="6" fill={color} />
      <path d={path} fill="#fff" />
    </svg>
  )
}

export default PlatformIcon
