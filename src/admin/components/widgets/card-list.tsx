import { type ReactNode, useId } from "react"

type CardListProps = { title: string; className?: string; children: ReactNode }

const CardList = ({ title, className, children }: CardListProps) => {
  const id = useId()

  return (
    <div className="flex flex-col gap-y-2">
      <h3 id={id} className="txt-compact-xsmall-plus text-ui-fg-subtle">
        {title}
      </h3>
      <ul aria-labelledby={id} className={className ?? "flex flex-col gap-y-3"}>
        {children}
      </ul>
    </div>
  )
}

export const cardLink =
  "text-ui-fg-base decoration-ui-border-strong hover:decoration-ui-fg-base focus-visible:shadow-borders-focus rounded-sm underline underline-offset-4 outline-none"

export default CardList
