import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Whose profile a shop customer is, found from the shop's side: Medusa's pages of a customer and of an order ask. */
export class Migration20261123130000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create index chat_crm_customer_shop_customer on chat_crm_customer (chatbot_id, shop_customer_id)
        where shop_customer_id is not null;
    `)
  }

  override async down(): Promise<void> {
    this.addSql("drop index chat_crm_customer_shop_customer;")
  }
}
