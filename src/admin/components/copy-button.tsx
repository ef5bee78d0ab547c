import { Check, SquareTwoStack } from "@medusajs/icons"
import { Button, toast } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { copyText } from "../lib/copy-text"

const SHOWN_MS = 2_000

type CopyButtonProps = { text: string; label: string }

const CopyButton = ({ text, label }: CopyButtonProps) => {
  const { t } = useTranslation("chatCrm")
  const [copied, setCopied] = useState(false)

  useEffect(() => {
    if (!copied) {
      return
    }
    const timer = setTimeout(() => setCopied(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [copied])

  const onClick = async () => {
    if (await copyText(text)) {
      setCopied(true)
    } else {
      toast.error(t("copy.failed"))
    }
  }

  return (
    <Button
      type="button"
      size="small"
      variant="secondary"
      className="shrink-0"
      aria-label={label}
      onClick={onClick}
    >
      {copied ? <Check /> : <SquareTwoStack />}
      <span aria-live="polite">{copied ? t("copy.done") : t("copy.action")}</span>
    </Button>
  )
}

export default CopyButton
