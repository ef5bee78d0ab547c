import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Heading } from "@medusajs/ui"
import { useEffect, useRef, type ReactNode } from "react"

type StepBodyProps = { title: string; text: ReactNode; children: ReactNode }

/** The scrolling middle of a step. Its title takes the focus, so that a reader hears where they are. */
const StepBody = ({ title, text, children }: StepBodyProps) => {
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => top.current?.focus(), [])

  return (
    <RouteFocusModal.Body className="overflow-y-auto">
      <div className="relative mx-auto flex w-full max-w-[960px] flex-col gap-y-8 px-4 py-8 sm:px-8 sm:py-12">
        <div ref={top} tabIndex={-1} className="flex flex-col gap-y-1 outline-none">
          <Heading className="min-w-0 break-words">{title}</Heading>
          <RouteFocusModal.Description className="txt-small text-ui-fg-subtle text-pretty break-words">
            {text}
          </RouteFocusModal.Description>
        </div>
        {children}
      </div>
    </RouteFocusModal.Body>
  )
}

export default StepBody
