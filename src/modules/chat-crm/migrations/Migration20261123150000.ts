import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Rows of files that are being imported, as they came, and what is to become of each by the latest preview. Both go when
 * their job ends, but for the refused ones, which can be fetched for a while.
 */
export class Migration20261123150000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table chat_crm_import_row (
        chatbot_id text not null,
        job_id text not null,
        position integer not null,
        row integer not null,
        problem text,
        cells json not null,
        primary key (chatbot_id, job_id, position)
      );
      create table chat_crm_import_item (
        chatbot_id text not null,
        job_id text not null,
        position integer not null,
        row integer not null,
        action text not null check (action in ('create', 'update', 'unchanged', 'refused')),
        person text,
        reason text,
        primary key (chatbot_id, job_id, position)
      );
    `)
  }

  override async down(): Promise<void> {
    this.addSql("drop table chat_crm_import_item; drop table chat_crm_import_row;")
  }
}
