import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Heading, Text, clx } from "@medusajs/ui"
import { useEffect, useRef, type ReactNode } from "react"
import type { ChannelType, Platform } from "../../../lib/types"
import ChannelIcon from "../channel-icon"

type GuideLayoutProps = {
  title: string
  text?: string
  /** Whose icon stands beside the title. */
  platform?: Platform | null
  type?: ChannelType
  children: ReactNode
}

/** The scrolling middle of the guide. The step's title takes the focus, so that a reader hears where they are. */
export const GuideBody = ({ title, text, type, platform = null, children }: GuideLayoutProps) => {
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => top.current?.focus(), [])

  return (
    <RouteFocusModal.Body className="overflow-y-auto">
      <div className="mx-auto flex w-full max-w-[960px] flex-col gap-y-8 px-4 py-8 sm:px-8 sm:py-12">
        <div ref={top} tabIndex={-1} className="flex flex-col gap-y-1 outline-none">
          <div className="flex items-center gap-x-3">
            {type && <ChannelIcon platform={platform} />}
            <RouteFocusModal.Title asChild>
              <Heading className="min-w-0 break-words">{title}</Heading>
            </RouteFocusModal.Title>
          </div>
          {text && (
            <RouteFocusModal.Description className="txt-small text-ui-fg-subtle text-pretty">
              {text}
            </RouteFocusModal.Description>
          )}
        </div>
        {children}
      </div>
    </RouteFocusModal.Body>
  )
}

/** What to read beside what to fill in or copy; below each other where there is no room. */
export const GuideColumns = ({ children }: { children: ReactNode }) => (
  <div className="grid grid-cols-1 gap-8 lg:grid-cols-2 lg:grid-rows-[auto_1fr] lg:gap-x-12">
    {children}
  </div>
)

type GuideColumnProps = {
  title: string
  /** Beside two others instead of one. */
  isTall?: boolean
  children: ReactNode
}

export const GuideColumn = ({ title, isTall = false, children }: GuideColumnProps) => (
  <section className={clx("flex min-w-0 flex-col gap-y-4", isTall && "lg:row-span-2")}>
    <Text size="xsmall" weight="plus" leading="compact" className="text-ui-fg-subtle" asChild>
      <h2>{title}</h2>
    </Text>
    {children}
  </section>
)
