import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The shop customer who signed in while writing as a person of the website. */
export class Migration20261123100100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table chat_crm_identity add column shop_customer_id text;
      create index chat_crm_identity_shop_customer on chat_crm_identity (chatbot_id, shop_customer_id)
        where shop_customer_id is not null;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop index chat_crm_identity_shop_customer;
      alter table chat_crm_identity drop column shop_customer_id;
    `)
  }
}
