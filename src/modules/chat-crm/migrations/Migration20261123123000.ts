import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Filters of the list of customers that somebody gave a name. `name_key` is the name as names are compared. */
export class Migration20261123123000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table chat_crm_view (
        chatbot_id text not null,
        id text not null,
        name text not null,
        name_key text not null,
        params jsonb not null,
        shared boolean not null,
        created_by text not null,
        created_by_name text not null,
        created_at timestamptz not null default now(),
        primary key (chatbot_id, id)
      );
      create unique index chat_crm_view_name on chat_crm_view (chatbot_id, created_by, name_key);
    `)
  }

  override async down(): Promise<void> {
    this.addSql("drop table chat_crm_view;")
  }
}
