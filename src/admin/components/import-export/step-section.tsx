import { Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

type StepSectionProps = { title: string; text?: string; children: ReactNode }

const StepSection = ({ title, text, children }: StepSectionProps) => (
  <section className="flex min-w-0 flex-col gap-y-3">
    <div className="flex flex-col">
      <Heading level="h2">{title}</Heading>
      {text && (
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {text}
        </Text>
      )}
    </div>
    {children}
  </section>
)

export default StepSection
