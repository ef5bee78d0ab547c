import { escapeLiteral } from "pg"
import { LIST_FIELDS } from "../../../types"
import { FORMULA_SIGNS, PASSED_OVER } from "../csv/cells"
import { METADATA_PREFIX, type FileField } from "../csv/columns"
import { fittingFrom, Parameters, type CustomerFilter } from "./list-customers"

/*
 * `["a", "b"]` without the brackets, where no item has what would have to be escaped. The others are read one by one,
 * which costs as much as the rest of the row: by a function, because a subquery here would keep rows from being read in
 * parallel.
 */
const listOf = (text: string) => `case
  when ${text} = '[]' then null
  when strpos(${text}, '\\') = 0 and strpos(${text}, ';') = 0
    then replace(substr(${text}, 3, length(${text}) - 4), '", "', '; ')
  else chat_crm_list_cell(${text}) end`

function valueOf(field: FileField, parameters: Parameters): string {
  if (field.startsWith(METADATA_PREFIX)) {
    return `customer.metadata->>${parameters.add(field.slice(METADATA_PREFIX.length))}::text`
  }
  if (field === "name") {
    return "coalesce(customer.display_name, customer.platform_name)"
  }
  return isList(field) || isTime(field) ? `customer.${field}::text` : `customer.${field}`
}

const isList = (field: FileField): boolean => LIST_FIELDS.some((list) => list === field)
const isTime = (field: FileField): boolean => field === "first_seen" || field === "last_active"

/** The cell of a field whose text is `text`. Times are ISO 8601: the session's time zone is UTC, which is `+00` at their end. */
function cellOf(field: FileField, text: string): string {
  if (isTime(field)) {
    return `replace(replace(${text}, ' ', 'T'), '+00', 'Z')`
  }
  return isList(field) ? listOf(text) : text
}

const codePoint = (value: number) => (value > 0xffff ? `\\U${value.toString(16).padStart(8, "0")}` : `\\u${value.toString(16).padStart(4, "0")}`)

/** The same as {@link import("../csv/cells").guarded}; a test holds the two against each other. */
const LIVE = `^(?:[${PASSED_OVER.map(([from, to]) => `${codePoint(from)}-${codePoint(to)}`).join("")}]*[${FORMULA_SIGNS}]|[\\t\\r'])`

// Almost every cell begins with a letter, a digit or a sign, which is seen without a regular expression; 0 is an empty one.
const guarded = (cell: string) => `case
  when ${cell} is null then null
  when ascii(${cell}) between 65 and 126 or ascii(${cell}) between 46 and 60 or ascii(${cell}) between 174 and 1535
    or ascii(${cell}) between 12289 and 65278 or ascii(${cell}) = 0 then ${cell}
  when ascii(${cell}) in (9, 13, 39, 43, 45, 61, 64, 65291, 65293, 65309, 65312) then '''' || ${cell}
  when ${cell} ~ ${escapeLiteral(LIVE)} then '''' || ${cell} else ${cell} end`

/** What cannot begin a formula: our own words, and times. */
const SAFE: readonly FileField[] = ["id", "platform", "purchase_intent", "first_seen", "last_active"]

/*
 * Texts and cells are made once each (the offset keeps the planner from making them anew at every mention; as a literal of
 * its own type it does not keep it from parallel plans). Rows come as they lie in the table, which is the quickest way to
 * read all of them: a file is sorted by whoever opens it.
 */
function rowsOf(fields: FileField[], from: string, parameters: Parameters): string {
  const columns = (of: (field: FileField, index: number) => string) => fields.map(of).join(", ")
  const texts = `select ${columns((field, index) => `${valueOf(field, parameters)} as t${index}`)} ${from} offset '0'`
  const cells = `select ${columns((field, index) => `${cellOf(field, `t${index}`)} as c${index}`)} from (${texts}) as texts offset '0'`
  return `select ${columns((field, index) => (SAFE.includes(field) ? `c${index}` : guarded(`c${index}`)))} from (${cells}) as cells`
}

/**
 * Before the statement of {@link copyOfCustomers}, in one transaction with it. Rows are made by several processes where there
 * are any to spare: making a cell costs more than reading it.
 */
export const BEGIN_EXPORT = `begin read only; set local jit = off; set local datestyle = 'ISO'; set local timezone = 'UTC';
  set local statement_timeout = 0; set local max_parallel_workers_per_gather = 2; set local parallel_setup_cost = 0;
  set local parallel_tuple_cost = 0`

/** A statement that gives customers as the rows of a file, without its header, line by line. */
export function copyOfCustomers(chatbotId: string, filter: CustomerFilter, patterns: string[], fields: FileField[]): string {
  const parameters = new Parameters()
  const from = fittingFrom(filter, patterns, parameters.add(chatbotId), parameters)
  const text = rowsOf(fields, from, parameters)
  // A copy takes no parameters: its values stand in it, quoted by the driver.
  return `copy (${text.replace(/\$(\d+)/g, (_, place: string) => literal(parameters.values[Number(place) - 1]))}) to stdout (format csv)`
}

const literal = (value: unknown): string =>
  Array.isArray(value) ? `array[${value.map(literal).join(", ")}]::text[]` : escapeLiteral(String(value))
