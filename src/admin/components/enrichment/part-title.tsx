import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"

type PartTitleProps = { id?: string; children: ReactNode }

/** Heads a part of a card. */
const PartTitle = ({ id, children }: PartTitleProps) => (
  <Text size="small" weight="plus" leading="compact" asChild>
    <h3 id={id}>{children}</h3>
  </Text>
)

export default PartTitle
