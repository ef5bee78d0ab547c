import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Secrets in rotation, messages taken back, whether a person can be written to, and how often an identity was locked. */
export class Migration20261123100000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table chat_crm_channel add column previous_credentials jsonb, add column rotating_until timestamptz;
      alter table chat_crm_message add column deleted_at timestamptz;
      alter table chat_crm_identity add column reachable boolean, add column reachable_at timestamptz,
        add column revision integer not null default 0;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      alter table chat_crm_identity drop column reachable, drop column reachable_at, drop column revision;
      alter table chat_crm_message drop column deleted_at;
      alter table chat_crm_channel drop column previous_credentials, drop column rotating_until;
    `)
  }
}
