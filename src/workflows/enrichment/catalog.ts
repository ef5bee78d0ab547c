import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, ProductStatus } from "@medusajs/framework/utils"
import type { CatalogEntry } from "../../types"

/** The newest of what a shop sells: an index of these costs some megabytes, and chats are about what is on offer. */
const PRODUCTS = 5_000
/** What was added to the shop is found in chats after this time. */
const KEPT_MS = 5 * 60_000
/** Sizes and single letters stand in every message; a colour or a material says something. */
const TELLING_VALUE = /^\p{L}{3,}(?: \p{L}+)*$/u

type Named = { id: string; name?: string | null; title?: string | null; value?: string | null }
type Product = Named & {
  type?: Named | null
  collection?: Named | null
  categories?: (Named | null)[] | null
  tags?: (Named | null)[] | null
  options?: ({ values?: (Named | null)[] | null } | null)[] | null
}

const FIELDS = [
  "id",
  "title",
  "type.id",
  "type.value",
  "collection.id",
  "collection.title",
  "categories.id",
  "categories.name",
  "tags.id",
  "tags.value",
  "options.values.id",
  "options.values.value",
]

let kept: { at: number; entries: Promise<CatalogEntry[]> } | null = null

/** What customers of this shop can be interested in. The same array for some minutes, so that its index is kept. */
export function catalogOf(container: MedusaContainer): Promise<CatalogEntry[]> {
  if (!kept || Date.now() - kept.at > KEPT_MS) {
    const entries = readCatalog(container).catch((error: Error) => {
      container.resolve(ContainerRegistrationKeys.LOGGER).warn(`chat-crm: interests are not looked for, the shop's products could not be read: ${error.message}`)
      return []
    })
    kept = { at: Date.now(), entries }
  }
  return kept.entries
}

/** Reads the shop's products anew the next time. */
export function forgetCatalog(): void {
  kept = null
}

async function readCatalog(container: MedusaContainer): Promise<CatalogEntry[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: FIELDS,
    filters: { status: ProductStatus.PUBLISHED },
    pagination: { take: PRODUCTS, order: { created_at: "DESC" } },
  })
  return catalogFrom(data as Product[])
}

/** Products, their types, collections, categories, tags and telling option values: each name once. */
export function catalogFrom(products: Product[]): CatalogEntry[] {
  const entries = new Map<string, CatalogEntry>()
  const add = (named: Named | null | undefined) => {
    const label = (named?.title ?? named?.name ?? named?.value ?? "").trim()
    const key = label.normalize("NFC").toLowerCase()
    if (named && label && !entries.has(key)) {
      entries.set(key, { id: named.id, label, terms: [label] })
    }
  }
  products.forEach(add)
  for (const { type, collection, categories, tags, options } of products) {
    for (const named of [type, collection, ...(categories ?? []), ...(tags ?? [])]) {
      add(named)
    }
    const values = (options ?? []).flatMap((option) => option?.values ?? [])
    values.filter((value) => TELLING_VALUE.test(value?.value ?? "")).forEach(add)
  }
  return [...entries.values()]
}
