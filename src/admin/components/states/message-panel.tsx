import { Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

type MessagePanelProps = {
  icon: ReactNode
  title: string
  text: string
  role?: "alert" | "status"
  children?: ReactNode
}

/** What stands where a list or page would: empty, failed, or not yet allowed. */
const MessagePanel = ({ icon, title, text, role, children }: MessagePanelProps) => (
  <div
    role={role}
    className="flex w-full flex-col items-center justify-center gap-y-4 px-6 py-16 text-center"
  >
    <span className="bg-ui-bg-subtle shadow-borders-base text-ui-fg-subtle flex size-10 items-center justify-center rounded-full">
      {icon}
    </span>
    <div className="flex max-w-md flex-col gap-y-1">
      <Heading level="h2">{title}</Heading>
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {text}
      </Text>
    </div>
    {children}
  </div>
)

export default MessagePanel
