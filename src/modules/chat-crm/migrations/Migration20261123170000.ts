import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A list as a cell of a file: its items separated by `; `, with the signs of that escaped. */
const LIST_CELL = `
create function chat_crm_list_cell(list text) returns text language sql immutable strict parallel safe as $$
  select string_agg(replace(replace(item, '\\', '\\\\'), ';', '\\;'), '; ' order by place)
  from jsonb_array_elements_text(list::jsonb) with ordinality as items (item, place)
$$;
`

export class Migration20261123170000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(LIST_CELL)
  }

  override async down(): Promise<void> {
    this.addSql("drop function chat_crm_list_cell(text);")
  }
}
