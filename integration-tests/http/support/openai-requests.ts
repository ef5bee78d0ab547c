type Schema = { type?: string; properties?: Record<string, Schema>; required?: string[]; additionalProperties?: boolean; items?: Schema; anyOf?: Schema[] }

export type CompletionBody = {
  model: string
  messages: { role: string; content: string }[]
  response_format: { type: string; json_schema?: { name: string; strict: boolean; schema: Schema } }
} & Record<string, unknown>

const KNOWN = ["model", "messages", "response_format", "max_tokens", "max_completion_tokens", "temperature", "reasoning_effort"]

/** In strict mode every object names all of its keys as required and allows no others. */
function isStrict(schema: Schema): boolean {
  const parts = [...Object.values(schema.properties ?? {}), ...(schema.items ? [schema.items] : []), ...(schema.anyOf ?? [])]
  const keys = Object.keys(schema.properties ?? {})
  const own = schema.type !== "object" || (schema.additionalProperties === false && keys.every((key) => schema.required?.includes(key)))
  return own && parts.every(isStrict)
}

/** What is wrong with a request for a completion; null where a server would take it. */
export function checked({ model, messages, response_format, ...rest }: CompletionBody): string | null {
  const unknown = Object.keys(rest).find((key) => !KNOWN.includes(key))
  const { type, json_schema } = response_format ?? {}
  const isMessage = ({ role, content }: { role: string; content: string }) =>
    ["system", "user", "assistant"].includes(role) && typeof content === "string"
  if (unknown) {
    return `Unknown parameter: ${unknown}`
  }
  if (!model || !Array.isArray(messages) || messages.length === 0 || !messages.every(isMessage)) {
    return "needs a model and messages"
  }
  if (type === "json_schema") {
    const isRight = /^[a-zA-Z0-9_-]{1,64}$/.test(json_schema?.name ?? "") && json_schema?.strict === true && isStrict(json_schema.schema)
    return isRight ? null : "Invalid schema for response_format"
  }
  if (type === "json_object") {
    return messages.some(({ content }) => content.includes("JSON")) ? null : "'messages' must contain the word 'json'"
  }
  return "response_format is invalid"
}
