import { ArrowUpTray } from "@medusajs/icons"
import { Text, clx } from "@medusajs/ui"
import { useEffect, useRef, useState, type DragEvent } from "react"
import { useTranslation } from "react-i18next"

type DropZoneProps = {
  /** Whether one was given before. */
  isAnother: boolean
  onFile: (file: File) => void
}

/** A file is dropped here, or chosen by a click or a key. */
const DropZone = ({ isAnother, onFile }: DropZoneProps) => {
  const { t } = useTranslation("chatCrm")
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const [isSeveral, setIsSeveral] = useState(false)
  useNoStrayDrops()

  const take = (files: FileList | null) => {
    const [file, ...others] = Array.from(files ?? [])
    setIsSeveral(others.length > 0)
    if (file && others.length === 0) {
      onFile(file)
    }
  }

  const onDrag = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(event.type === "dragover")
  }

  return (
    <>
      <button
        type="button"
        onClick={() => input.current?.click()}
        onDragOver={onDrag}
        onDragLeave={onDrag}
        onDrop={(event) => {
          onDrag(event)
          take(event.dataTransfer.files)
        }}
        className={clx(
          "bg-ui-bg-component border-ui-border-strong hover:border-ui-border-interactive focus-visible:border-ui-border-interactive focus-visible:shadow-borders-focus transition-fg flex flex-col items-center gap-y-2 rounded-lg border border-dashed px-4 py-12 text-center outline-none",
          isOver && "border-ui-border-interactive bg-ui-bg-component-hover"
        )}
      >
        <ArrowUpTray aria-hidden className="text-ui-fg-subtle" />
        <span className="txt-compact-small-plus text-ui-fg-base">
          {isAnother ? t("imports.another") : t("imports.choose")}
        </span>
        <span className="txt-small text-ui-fg-subtle">{t("imports.drop")}</span>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,text/csv"
        aria-label={t("imports.choose")}
        onChange={({ currentTarget }) => {
          take(currentTarget.files)
          // The same file may be chosen again, once it was corrected.
          currentTarget.value = ""
        }}
      />
      {isSeveral && (
        <Text role="alert" size="small" className="text-ui-fg-error">
          {t("imports.oneFile")}
        </Text>
      )}
    </>
  )
}

/** A file that misses its place must not replace the dashboard. */
const useNoStrayDrops = () =>
  useEffect(() => {
    const ignore = (event: Event) => event.preventDefault()
    const events = ["dragover", "drop"] as const
    events.forEach((name) => window.addEventListener(name, ignore))
    return () => events.forEach((name) => window.removeEventListener(name, ignore))
  }, [])

export default DropZone
