import { Container, Heading, Text } from "@medusajs/ui"
import { type ReactNode, useId } from "react"
import { useTranslation } from "react-i18next"

type WidgetFrameProps = { count?: number; children: ReactNode }

const WidgetFrame = ({ count = 1, children }: WidgetFrameProps) => {
  const { t } = useTranslation("chatCrm")
  const title = useId()

  return (
    <Container role="region" aria-labelledby={title} className="divide-y p-0">
      <Heading level="h2" id={title} className="px-6 py-4">
        {t("widgets.title", { count })}
      </Heading>
      {children}
    </Container>
  )
}

/** One quiet sentence where profiles would be. */
export const WidgetRemark = ({ text, role, children }: { text: string; role?: "alert"; children?: ReactNode }) => (
  <div role={role} className="flex flex-col items-start gap-y-3 px-6 py-4">
    <Text size="small" className="text-ui-fg-subtle text-pretty">
      {text}
    </Text>
    {children}
  </div>
)

export default WidgetFrame
