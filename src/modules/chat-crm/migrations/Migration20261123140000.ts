import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What is known of each conversation from reading it, and when it is to be read again. `revision` counts what was said
 * since: a message that comes while the conversation is being read has it read once more.
 */
const ENRICHMENT = `
create table chat_crm_enrichment (
  chatbot_id text not null,
  conversation_id text not null,
  customer_id text not null,
  due_at timestamptz,
  waiting_since timestamptz,
  revision integer not null default 0,
  forced boolean not null default false,
  lease text,
  leased_until timestamptz,
  attempts smallint not null default 0,
  waits_for text,
  error text,
  failed_at timestamptz,
  provider text,
  read integer not null default 0,
  read_hash text,
  read_to timestamptz,
  state jsonb,
  findings jsonb,
  primary key (chatbot_id, conversation_id)
) with (fillfactor = 80);
create index chat_crm_enrichment_due on chat_crm_enrichment (due_at) where due_at is not null;
create index chat_crm_enrichment_lease on chat_crm_enrichment (lease) where lease is not null;
create index chat_crm_enrichment_customer on chat_crm_enrichment (chatbot_id, customer_id);
create index chat_crm_enrichment_open on chat_crm_enrichment (chatbot_id)
  where due_at is not null or failed_at is not null;
`

const RUNS = `
create table chat_crm_enrichment_run (
  chatbot_id text not null,
  id text not null,
  conversation_id text not null,
  customer_id text not null,
  trial_id text,
  state text not null,
  provider text,
  model text,
  prompt_version text,
  input_hash text not null,
  message_ids jsonb not null,
  answer jsonb,
  raw text,
  usage jsonb,
  cost double precision,
  second_opinion jsonb,
  findings jsonb,
  refused jsonb not null default '[]',
  applied jsonb not null default '[]',
  fallback jsonb,
  error text,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  primary key (chatbot_id, id)
);
create index chat_crm_enrichment_run_customer on chat_crm_enrichment_run (chatbot_id, customer_id, started_at desc, id desc)
  where trial_id is null;
create index chat_crm_enrichment_run_trial on chat_crm_enrichment_run (chatbot_id, trial_id) where trial_id is not null;
create table chat_crm_enrichment_trial (
  chatbot_id text not null,
  id text not null,
  provider text not null,
  state text not null,
  total integer not null,
  conversation_ids jsonb not null,
  error text,
  created_by text,
  created_at timestamptz not null default now(),
  primary key (chatbot_id, id)
);
create table chat_crm_enrichment_batch (
  chatbot_id text not null,
  id text not null,
  provider text not null,
  provider_batch_id text not null,
  lease text not null,
  conversations jsonb not null,
  submitted_at timestamptz not null default now(),
  primary key (chatbot_id, id)
);
create table chat_crm_enrichment_usage (
  chatbot_id text not null,
  day date not null,
  runs integer not null,
  tokens bigint not null,
  primary key (chatbot_id, day)
);
`

/** What staff set where the AI had set something else: the analyzer of that chatbot learns from it. */
const CORRECTIONS = `
create index chat_crm_timeline_event_correction on chat_crm_timeline_event (chatbot_id, id)
  where kind = 'intent_changed' and job_id is null and previous->>'source' = 'ai' and previous ? 'evidence'
    and actor->>'type' in ('staff', 'api');
`

export class Migration20261123140000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(ENRICHMENT + RUNS + CORRECTIONS)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop index chat_crm_timeline_event_correction;
      drop table chat_crm_enrichment_usage;
      drop table chat_crm_enrichment_batch;
      drop table chat_crm_enrichment_trial;
      drop table chat_crm_enrichment_run;
      drop table chat_crm_enrichment;
    `)
  }
}
