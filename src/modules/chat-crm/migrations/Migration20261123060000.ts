import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const TIMES = `created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz`

/** Small tables, kept by MedusaService. */
const SETTINGS = `
create table chat_crm_chatbot (
  id text primary key,
  name text not null,
  description text,
  access text not null default 'team' check (access in ('team', 'members')),
  customer_tracking boolean not null default false,
  intent_detection boolean not null default false,
  statuses jsonb not null,
  conversation_gap_hours integer not null default 24 check (conversation_gap_hours > 0),
  timezone text not null default 'UTC',
  plan text,
  plan_checked_at timestamptz,
  ${TIMES}
);
create table chat_crm_chatbot_member (
  id text primary key,
  chatbot_id text not null,
  user_id text not null,
  role text not null default 'member' check (role in ('owner', 'member')),
  ${TIMES}
);
create unique index chat_crm_chatbot_member_user on chat_crm_chatbot_member (chatbot_id, user_id) where deleted_at is null;
create table chat_crm_channel (
  id text primary key,
  chatbot_id text not null,
  type text not null check (type in ('telegram', 'messenger', 'zalo_oa', 'zalo_bot', 'ingest', 'website')),
  name text not null,
  enabled boolean not null default true,
  credentials jsonb not null default '{}',
  last_event_at timestamptz,
  last_error text,
  last_error_at timestamptz,
  ${TIMES}
);
create index chat_crm_channel_chatbot on chat_crm_channel (chatbot_id) where deleted_at is null;
create table chat_crm_tracking_interval (
  id text primary key,
  chatbot_id text not null,
  from_at timestamptz not null,
  to_at timestamptz
);
create unique index chat_crm_tracking_interval_open on chat_crm_tracking_interval (chatbot_id) where to_at is null;
create index chat_crm_tracking_interval_chatbot on chat_crm_tracking_interval (chatbot_id, from_at);
`

/**
 * Tables that grow with people and messages: chatbot_id leads every key, so that partitioning by chatbot is one
 * migration; no soft delete.
 */
const GROWING = `
create table chat_crm_delivery (
  chatbot_id text not null,
  channel_id text not null,
  delivery_id text not null,
  received_at timestamptz not null default now(),
  primary key (chatbot_id, channel_id, delivery_id)
);
create index chat_crm_delivery_received on chat_crm_delivery using brin (received_at);

create table chat_crm_identity (
  chatbot_id text not null,
  id text not null,
  platform text not null,
  account text not null,
  external_id text not null,
  customer_id text,
  active_at timestamptz,
  forgotten_before timestamptz,
  contact jsonb,
  primary key (chatbot_id, id)
) with (fillfactor = 85);
create unique index chat_crm_identity_person on chat_crm_identity (chatbot_id, platform, account, external_id);
create index chat_crm_identity_customer on chat_crm_identity (chatbot_id, customer_id) where customer_id is not null;

create table chat_crm_customer (
  chatbot_id text not null,
  id text not null,
  platform text not null,
  account text not null,
  external_id text not null,
  first_seen timestamptz not null,
  last_active timestamptz,
  sort_at timestamptz not null,
  platform_name text,
  display_name text,
  username text,
  avatar_url text,
  locale text,
  profile_updated_at timestamptz,
  status text not null,
  purchase_intent text check (purchase_intent in ('browsing', 'comparing', 'ready_to_buy')),
  interests jsonb not null default '[]',
  traits jsonb not null default '[]',
  needs jsonb not null default '[]',
  metadata jsonb not null default '{}',
  provenance jsonb not null default '{}',
  person_id text,
  shop_customer_id text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (chatbot_id, id)
) with (fillfactor = 85);
create index chat_crm_customer_active on chat_crm_customer (chatbot_id, sort_at desc, id desc);

create table chat_crm_conversation (
  chatbot_id text not null,
  id text not null,
  channel_id text not null,
  identity_id text not null,
  customer_id text,
  tracking_interval_id text,
  sealed boolean not null default false,
  platform text not null,
  account text not null,
  participant_external_id text not null,
  participant_name text,
  thread text not null,
  external_id text,
  opened_at timestamptz not null,
  closed_at timestamptz,
  last_message_at timestamptz not null,
  message_count integer not null default 0,
  created_at timestamptz not null default now(),
  primary key (chatbot_id, id)
) with (fillfactor = 85);
create index chat_crm_conversation_thread on chat_crm_conversation (chatbot_id, identity_id, channel_id, thread, opened_at desc);
create index chat_crm_conversation_recent on chat_crm_conversation (chatbot_id, last_message_at desc, id desc);
create index chat_crm_conversation_customer on chat_crm_conversation (chatbot_id, customer_id, last_message_at desc, id desc)
  where customer_id is not null;

create table chat_crm_message (
  chatbot_id text not null,
  id text not null,
  channel_id text not null,
  conversation_id text not null,
  external_id text not null,
  direction text not null,
  sender text not null,
  kind text not null,
  text text,
  payload jsonb,
  attachments jsonb not null default '[]',
  sent_at timestamptz not null,
  received_at timestamptz not null default now(),
  edited_at timestamptz,
  primary key (chatbot_id, id)
);
create unique index chat_crm_message_external on chat_crm_message (chatbot_id, channel_id, external_id);
create index chat_crm_message_transcript on chat_crm_message (chatbot_id, conversation_id, sent_at, id);

create table chat_crm_timeline_event (
  chatbot_id text not null,
  id text not null,
  customer_id text not null,
  kind text not null,
  occurred_at timestamptz not null,
  actor jsonb not null,
  data jsonb not null default '{}',
  job_id text,
  version integer,
  created_at timestamptz not null default now(),
  primary key (chatbot_id, id)
);
create index chat_crm_timeline_event_customer on chat_crm_timeline_event (chatbot_id, customer_id, occurred_at desc, id desc);

create table chat_crm_fact (
  id bigint generated always as identity primary key,
  chatbot_id text not null,
  name text not null,
  ids jsonb not null,
  created_at timestamptz not null default now()
);

create table chat_crm_customer_count (
  chatbot_id text not null,
  platform text not null,
  purchase_intent text not null,
  status text not null,
  slot smallint not null,
  count bigint not null,
  primary key (chatbot_id, platform, purchase_intent, status, slot)
) with (fillfactor = 50);
`

const TABLES = [
  "fact",
  "customer_count",
  "timeline_event",
  "message",
  "conversation",
  "customer",
  "identity",
  "delivery",
  "tracking_interval",
  "channel",
  "chatbot_member",
  "chatbot",
]

export class Migration20261123060000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(SETTINGS)
    this.addSql(GROWING)
  }

  override async down(): Promise<void> {
    for (const table of TABLES) {
      this.addSql(`drop table if exists chat_crm_${table} cascade;`)
    }
  }
}
