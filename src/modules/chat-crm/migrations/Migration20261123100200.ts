import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** When a platform was last asked who somebody is, and which channels it refuses to answer. */
export class Migration20261123100200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table chat_crm_identity add column looked_up_at timestamptz;
      alter table chat_crm_channel add column look_ups_stopped_for text, add column look_ups_stopped_because text;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      alter table chat_crm_channel drop column look_ups_stopped_for, drop column look_ups_stopped_because;
      alter table chat_crm_identity drop column looked_up_at;
    `)
  }
}
