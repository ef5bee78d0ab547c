import { Tooltip } from "@medusajs/ui"

/** Somebody's words in a cell: cut to one line, whole on hover. */
const CellText = ({ text }: { text: string }) =>
  text ? (
    <Tooltip content={<bdi className="[overflow-wrap:anywhere]">{text}</bdi>} maxWidth={320}>
      <bdi className="block max-w-[220px] truncate">{text}</bdi>
    </Tooltip>
  ) : (
    <span aria-hidden className="text-ui-fg-muted">
      –
    </span>
  )

export default CellText
