import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

type SectionCardProps = { id: string; title: string; text: string; action?: ReactNode; children: ReactNode }

/** A part of the settings, which the address can point at. */
const SectionCard = ({ id, title, text, action, children }: SectionCardProps) => (
  <Container id={id} className="scroll-mt-4 divide-y p-0">
    <div className="flex items-center justify-between gap-4 px-6 py-4 max-sm:flex-col max-sm:items-start">
      <div className="flex min-w-0 flex-col gap-y-1">
        <Heading level="h2">{title}</Heading>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {text}
        </Text>
      </div>
      {action}
    </div>
    {children}
  </Container>
)

export default SectionCard
