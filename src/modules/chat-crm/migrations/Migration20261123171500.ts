import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Uploads whose rows are all staged and of which no job is made yet: what becomes of none can be told by when it arrived. */
export class Migration20261123171500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table chat_crm_import_upload (
        chatbot_id text not null,
        job_id text not null,
        staged_at timestamptz not null,
        primary key (chatbot_id, job_id)
      );
    `)
  }

  override async down(): Promise<void> {
    this.addSql("drop table chat_crm_import_upload;")
  }
}
