const MARKS = /(\*\*[^*]+\*\*|`[^`]+`)/

/** A text with **menus and buttons** and `values to type` set apart, as the texts of the guide mark them. */
const MarkedText = ({ text }: { text: string }) =>
  text.split(MARKS).map((part, index) =>
    part.startsWith("**") ? (
      <strong key={index} className="txt-small-plus text-ui-fg-base">
        {part.slice(2, -2)}
      </strong>
    ) : part.startsWith("`") ? (
      <code
        key={index}
        className="bg-ui-bg-component border-ui-border-base text-ui-fg-base break-words rounded border px-1 py-px font-mono text-xs [overflow-wrap:anywhere]"
      >
        {part.slice(1, -1)}
      </code>
    ) : (
      part
    )
  )

export default MarkedText
