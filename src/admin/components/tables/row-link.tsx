import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"

type RowLinkProps = { to: string; children: ReactNode; className?: string; onOpen?: () => void }

/** The row's way in for the keyboard. The row itself answers to the mouse, so the click stops here. */
const RowLink = ({ to, children, className, onOpen }: RowLinkProps) => (
  <Link
    to={to}
    data-row-link
    onClick={(event) => {
      event.stopPropagation()
      onOpen?.()
    }}
    className={clx(
      "text-ui-fg-base txt-compact-small-plus outline-none hover:underline",
      className
    )}
  >
    {children}
  </Link>
)

export default RowLink
