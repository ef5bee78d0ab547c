import { Form } from "@medusajs/dashboard/components"
import { Button, Input } from "@medusajs/ui"
import { forwardRef } from "react"
import { generateSecret } from "../../lib/generate-secret"

type SecretInputProps = {
  name: string
  value: string
  onChange: (value: string) => void
  onBlur: () => void
  generates: number | undefined
  generateLabel: string
  onGenerate: (value: string) => void
}

/** Readable on purpose: the value has to be compared and copied now, and is never shown again. */
const SecretInput = forwardRef<HTMLInputElement, SecretInputProps>(
  ({ value, onChange, generates, generateLabel, onGenerate, ...field }, ref) => (
    <div className="flex items-center gap-x-2">
      <div className="min-w-0 flex-1">
        <Form.Control>
          <Input
            {...field}
            ref={ref}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            className="font-mono"
          />
        </Form.Control>
      </div>
      {generates && (
        <Button
          type="button"
          size="small"
          variant="secondary"
          className="shrink-0"
          onClick={() => {
            const generated = generateSecret(generates)
            onGenerate(generated)
            onChange(generated)
          }}
        >
          {generateLabel}
        </Button>
      )}
    </div>
  )
)

SecretInput.displayName = "SecretInput"

export default SecretInput
