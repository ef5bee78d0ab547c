import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"

type RowLinkProps = { to: string; children: ReactNode; className?: string }

/** The row's way in for the keyboard. The row itself answers to the mouse, so the click stops here. */
const RowLink = ({ to, children, className }: RowLinkProps) => (
  <Link
    to={to}
    onClick={(event) => event.stopPropagation()}
    className={clx(
      "text-ui-fg-base txt-compact-small-plus outline-none hover:underline",
      className
    )}
  >
    {children}
  </Link>
)

export default RowLink
