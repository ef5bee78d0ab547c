import { Hint, Text } from "@medusajs/ui"
import { useId, useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { useAutosave } from "../../hooks/use-autosave"
import { listFieldOf } from "../../lib/field-specs"
import { MAX_TAG, putBack, TAG_LIMITS, type TagRefusal } from "../../lib/field-tags"
import { formatCount } from "../../lib/time"
import type { CustomerProfile, ListField as ListName } from "../../lib/types"
import EvidenceTag from "../enrichment/evidence-tag"
import FieldFrame from "./field-frame"
import TagInput from "./tag-input"
import UndoLine from "./undo-line"

type Removed = { tag: string; index: number }

/** A list whose limit is in reach tells how much of it is used. */
const COUNTED_UP_TO = 10

const ListField = ({ customer, name }: { customer: CustomerProfile; name: ListName }) => {
  const { t, i18n } = useTranslation("chatCrm")
  const id = useId()
  const label = t(`profile.fields.${name}`)
  const field = useMemo(() => listFieldOf(name), [name])
  const save = useAutosave(customer, field, label)
  const [refusal, setRefusal] = useState<TagRefusal | null>(null)
  const [removed, setRemoved] = useState<Removed | null>(null)
  const tags = save.value
  const most = TAG_LIMITS[name]
  const { source, found: rests = [] } = customer.provenance[name] ?? {}
  const foundOf = (tag: string) => (source === "ai" ? rests.find(({ value }) => value === tag) : undefined)

  const onChange = (next: string[]) => {
    setRemoved(null)
    save.save(next)
  }

  const onRemove = (tag: string, index: number) => {
    setRemoved({ tag, index })
    setRefusal(null)
    save.save(tags.toSpliced(index, 1))
  }

  return (
    <FieldFrame
      customer={customer}
      field={name}
      label={label}
      htmlFor={id}
      save={save}
      textOf={(items) => items.join(", ") || t("profile.values.nothing")}
      isManaged
      aside={
        most <= COUNTED_UP_TO && (
          <Text size="xsmall" className="text-ui-fg-subtle tabular-nums">
            <span aria-hidden>
              {formatCount(tags.length, i18n.language)}/{formatCount(most, i18n.language)}
            </span>
            <span className="sr-only">{t("profile.tags.used", { used: tags.length, most })}</span>
          </Text>
        )
      }
    >
      <TagInput
        id={id}
        name={name}
        tags={tags}
        most={most}
        placeholder={t(`profile.placeholders.${name}`)}
        describedBy={`${id}-hint ${id}-refusal`}
        isRefused={refusal !== null}
        shownAs={(tag) => {
          const found = foundOf(tag)
          return found && <EvidenceTag customer={customer} found={found} />
        }}
        removeLabel={(tag) => t("profile.tags.remove", { tag })}
        onChange={onChange}
        onRemove={onRemove}
        onRefuse={setRefusal}
      />
      <span id={`${id}-hint`} className="sr-only">
        {t("profile.tags.hint")}
      </span>
      <div id={`${id}-refusal`} role="status" className="empty:hidden">
        {refusal && (
          <Hint variant="error" className="[overflow-wrap:anywhere]">
            {t(`profile.tags.refused.${refusal.reason}`, {
              tag: refusal.reason === "long" ? `${refusal.tag.slice(0, 40)}…` : refusal.tag,
              count: refusal.reason === "long" ? MAX_TAG : most,
            })}
          </Hint>
        )}
      </div>
      {removed && (
        <UndoLine
          text={t("profile.removed", { name: removed.tag })}
          label={t("profile.undoOf", { name: removed.tag })}
          onUndo={() => onChange(putBack(tags, removed.tag, removed.index))}
        />
      )}
    </FieldFrame>
  )
}

export default ListField
