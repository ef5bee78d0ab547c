import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const KEYS = "(chatbot_id, platform, (coalesce(purchase_intent, 'none')), status, sort_at desc, id desc)"

/**
 * A filter is answered by its index alone. PostgreSQL takes an index for enough only where it holds each column as it is, the
 * purchase intent besides what is made of it.
 */
export class Migration20261124033000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      drop index chat_crm_customer_filter;
      create index chat_crm_customer_filter on chat_crm_customer ${KEYS} include (purchase_intent);
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop index chat_crm_customer_filter;
      create index chat_crm_customer_filter on chat_crm_customer ${KEYS};
    `)
  }
}
