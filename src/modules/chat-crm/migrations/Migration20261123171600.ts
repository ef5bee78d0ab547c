import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** How long the rows of a file are, so that as many are taken at a time as fit into memory, without reading them for that. */
export class Migration20261123171600 extends Migration {
  override async up(): Promise<void> {
    this.addSql("alter table chat_crm_import_row add column size integer not null default 0;")
  }

  override async down(): Promise<void> {
    this.addSql("alter table chat_crm_import_row drop column size;")
  }
}
