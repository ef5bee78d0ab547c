import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const INTENTS = `
create table chat_crm_intent (
  chatbot_id text not null,
  id text not null,
  name text not null,
  name_key text not null,
  description text,
  examples jsonb not null,
  details jsonb not null default '[]',
  enabled boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (chatbot_id, id)
);
create unique index chat_crm_intent_name on chat_crm_intent (chatbot_id, name_key);
`

const RULES = `
create table chat_crm_alert_rule (
  chatbot_id text not null,
  id text not null,
  name text not null,
  trigger jsonb not null,
  recipients jsonb not null,
  channels jsonb not null,
  webhook_url text,
  webhook_secret text,
  webhook_previous_secret text,
  webhook_rotated_at timestamptz,
  webhook_stopped text,
  quiet_hours jsonb,
  again_after_hours integer,
  enabled boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (chatbot_id, id)
);
`

/**
 * One row for each rule and crossing, and one for each time that a human is needed where no rule watches. What is open and
 * asks for a human is few among many, and found by its own index: the list of customers filters by it.
 */
const ALERTS = `
create table chat_crm_alert (
  chatbot_id text not null,
  id text not null,
  rule_id text,
  rule_name text,
  recipients jsonb not null default '"team"',
  crossing_key text not null,
  kind text not null check (kind in ('intent_level', 'intent', 'human_needed')),
  reason text not null,
  level text,
  intent_id text,
  confidence real,
  customer_id text not null,
  conversation_id text,
  evidence jsonb,
  details jsonb not null default '[]',
  state text not null default 'open' check (state in ('open', 'handled')),
  handled_at timestamptz,
  handled_by text,
  handled_by_name text,
  answered boolean not null default false,
  dispatched_at timestamptz,
  delivered_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (chatbot_id, id)
);
create unique index chat_crm_alert_crossing on chat_crm_alert (chatbot_id, crossing_key, rule_id) nulls not distinct;
create index chat_crm_alert_recent on chat_crm_alert (chatbot_id, state, created_at desc, id desc);
create index chat_crm_alert_customer on chat_crm_alert (chatbot_id, customer_id, created_at desc, id desc);
create index chat_crm_alert_attention on chat_crm_alert (chatbot_id, customer_id)
  where state = 'open' and kind = 'human_needed';
`

const DELIVERIES = `
create table chat_crm_alert_delivery (
  chatbot_id text not null,
  id text not null,
  alert_id text not null,
  rule_id text not null,
  channel text not null,
  recipient text,
  state text not null default 'pending' check (state in ('pending', 'delivered', 'failed', 'dropped')),
  attempts integer not null default 0,
  tries_left integer not null,
  last_error text,
  response_status integer,
  next_try_at timestamptz,
  delivered_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (chatbot_id, id)
);
create unique index chat_crm_alert_delivery_recipient on chat_crm_alert_delivery (chatbot_id, alert_id, channel, recipient)
  nulls not distinct;
create index chat_crm_alert_delivery_rule on chat_crm_alert_delivery (chatbot_id, rule_id, created_at desc, id desc);
`

/** Named intents, the rules that watch customers, what they alerted the team of, and how that was delivered. */
export class Migration20261123160000 extends Migration {
  override async up(): Promise<void> {
    for (const statements of [INTENTS, RULES, ALERTS, DELIVERIES]) {
      this.addSql(statements)
    }
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table chat_crm_alert_delivery;
      drop table chat_crm_alert;
      drop table chat_crm_alert_rule;
      drop table chat_crm_intent;
    `)
  }
}
