import type { SameValue } from "./field-save"
import type { CustomerProfile, CustomerWrite, IntentLevel, ListField } from "./types"

/** A field that saves by itself: how it is read from a customer and what a save of it sends. */
export type CustomerField<T> = {
  /** Its name in `provenance`. */
  name: string
  read: (customer: CustomerProfile) => T
  write: (value: T) => CustomerWrite
  same: SameValue<T>
}

const equal = <T>(one: T, other: T): boolean => one === other

export const statusField: CustomerField<string> = {
  name: "status",
  read: ({ status }) => status,
  write: (status) => ({ status }),
  same: equal,
}

export const intentField: CustomerField<IntentLevel | null> = {
  name: "purchase_intent",
  read: ({ purchase_intent }) => purchase_intent,
  write: (purchase_intent) => ({ purchase_intent }),
  same: equal,
}

/** An empty name is none of the team's: the platform's shows again. */
export const nameField: CustomerField<string> = {
  name: "name",
  read: ({ name }) => name ?? "",
  write: (name) => ({ name: name.trim() || null }),
  same: (one, other) => one.trim() === other.trim(),
}

export const listFieldOf = (name: ListField): CustomerField<string[]> => ({
  name,
  read: (customer) => customer[name],
  write: (items) => ({ [name]: items }),
  same: (one, other) => one.length === other.length && one.every((item, index) => item === other[index]),
})

/** A key that is not there reads as null, and null removes it. */
export const metadataFieldOf = (key: string): CustomerField<string | null> => ({
  name: `metadata.${key}`,
  read: ({ metadata }) => (Object.hasOwn(metadata, key) ? (metadata[key] ?? null) : null),
  write: (value) => ({ metadata: { [key]: value } }),
  same: equal,
})
