import { useTranslation } from "react-i18next"
import { formatCount } from "../../lib/time"
import type { ImportPreview } from "../../lib/types"

const SEPARATORS = { ",": "comma", ";": "semicolon", "\t": "tab" } as const
const ENCODINGS = { "utf-8": "UTF-8", "utf-16le": "UTF-16 LE", "utf-16be": "UTF-16 BE" } as const

/** What was found out about the file: its name, its length, how it is written. */
const FileFacts = ({ preview }: { preview: ImportPreview }) => {
  const { t, i18n } = useTranslation("chatCrm")
  const { file_name, rows, encoding, separator } = preview

  return (
    <>
      {file_name && <bdi>{file_name} · </bdi>}
      {t("imports.rows", { count: rows, formatted: formatCount(rows, i18n.language) })} · {ENCODINGS[encoding]} ·{" "}
      {t(`imports.separator.${SEPARATORS[separator]}`)}
    </>
  )
}

export default FileFacts
