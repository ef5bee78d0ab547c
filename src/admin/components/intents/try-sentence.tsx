import { Badge, Button, Heading, Hint, Input, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { useTrySentence, type Trial } from "../../hooks/api/intents"
import { useErrorText } from "../../hooks/use-error-text"
import { localeTag } from "../../lib/time"
import type { TriedSentence } from "../../lib/types"

type TrySentenceProps = {
  chatbotId: string
  /** An intent that is not saved as it is now; it takes `fewest` examples before it can be tried. */
  draft?: Trial["intent"]
  fewest?: number
}

/** Says what a sentence would trigger. It stands within forms, so it is none itself. */
const TrySentence = ({ chatbotId, draft, fewest = 0 }: TrySentenceProps) => {
  const { t } = useTranslation("chatCrm")
  const id = useId()
  const errorText = useErrorText()
  const [text, setText] = useState("")
  const [isEarly, setIsEarly] = useState(false)
  const { mutate, data, error, isPending, reset } = useTrySentence(chatbotId)

  const onTry = () => {
    const isReady = !draft || draft.examples.length >= fewest
    setIsEarly(!isReady)
    if (isReady && text.trim() !== "") {
      mutate({ text: text.trim(), ...(draft && { intent: { ...draft, name: draft.name?.trim() || undefined } }) })
    }
  }

  return (
    <section aria-labelledby={id} className="bg-ui-bg-subtle shadow-borders-base flex flex-col gap-y-3 rounded-lg p-4">
      <div className="flex flex-col gap-y-0.5">
        <Heading level="h3" id={id}>
          {t("named.try.title")}
        </Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {draft ? t("named.try.draftHint") : t("named.try.hint")}
        </Text>
      </div>
      <div className="flex items-center gap-x-2">
        <div className="min-w-0 flex-1">
          <Input
            aria-label={t("named.try.label")}
            placeholder={t("named.form.placeholder")}
            autoComplete="off"
            maxLength={1_000}
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              setIsEarly(false)
              reset()
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter" && !event.nativeEvent.isComposing && !event.ctrlKey && !event.metaKey) {
                event.preventDefault()
                onTry()
              }
            }}
          />
        </div>
        <Button type="button" size="small" variant="secondary" isLoading={isPending} onClick={onTry}>
          {t("named.try.action")}
        </Button>
      </div>
      <div aria-live="polite" className="flex flex-col gap-y-3 empty:hidden">
        {isEarly ? (
          <Hint variant="error">{t("named.try.needsExamples", { min: fewest })}</Hint>
        ) : error ? (
          <Hint variant="error">{errorText(error)}</Hint>
        ) : (
          data && <Matches {...data} />
        )}
      </div>
    </section>
  )
}

const Matches = ({ matches, threshold }: TriedSentence) => {
  const { t, i18n } = useTranslation("chatCrm")
  const percent = new Intl.NumberFormat(localeTag(i18n.language), { style: "percent" })
  const shown = matches.filter(({ confidence }) => confidence >= 0.005).slice(0, 5)

  return (
    <>
      {shown.length === 0 ? (
        <Text size="small">{t("named.try.nothing")}</Text>
      ) : (
        <ul className="flex flex-col gap-y-2.5">
          {shown.map(({ intent_id, name, confidence, would_trigger }) => (
            <li key={intent_id ?? ""} className="flex flex-col gap-y-1.5">
              <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
                <bdi className="txt-compact-small-plus min-w-0 break-words">{name || t("named.title")}</bdi>
                <span className="flex items-center gap-x-2">
                  <Text as="span" size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">
                    {t("named.try.sure", { percent: percent.format(confidence) })}
                  </Text>
                  <Badge size="2xsmall" color={would_trigger ? "green" : "grey"}>
                    {would_trigger ? t("named.try.triggers") : t("named.try.not")}
                  </Badge>
                </span>
              </div>
              <span aria-hidden className="bg-ui-bg-component-hover block h-1 overflow-hidden rounded-full">
                <span
                  className={would_trigger ? "bg-ui-tag-green-icon block h-full" : "bg-ui-fg-muted block h-full"}
                  style={{ width: `${Math.round(confidence * 100)}%` }}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      <Text size="xsmall" className="text-ui-fg-subtle">
        {t("named.try.threshold", { percent: percent.format(threshold) })}
      </Text>
    </>
  )
}

export default TrySentence
