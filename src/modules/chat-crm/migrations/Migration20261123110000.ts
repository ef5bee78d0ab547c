import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/*
 * Text as it is compared: lower case, without accents, one space between words, before each Chinese or Japanese character
 * and behind punctuation, so that every word begins behind a space. What is inserted where depends on two neighbouring
 * characters alone; part of a text is therefore part of the folded text. The parts that are searched stand on lines of
 * their own: no word that somebody types reaches from one into the next. They are folded together, which is cheaper than
 * one by one, with a character of nobody's between them.
 */
const FOLD = `
create function chat_crm_fold(given text) returns text language sql immutable parallel safe strict return
  regexp_replace(regexp_replace(regexp_replace(
    translate(lower(regexp_replace(normalize(given, nfkd), '[\\u0300-\\u036f]', '', 'g')), 'đłøıħ', 'dloih'),
    '([\\u3041-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff])', ' \\1', 'g'),
    '([^[:alnum:][:space:]])(?=[[:alnum:]])', '\\1 ', 'g'), '[[:space:][:cntrl:]]+', ' ', 'g');
create function chat_crm_line(given text) returns text language sql immutable parallel safe return
  translate(given, E'\\n\\uE000', '  ');
create function chat_crm_search_text(name text, platform_name text, username text, external_id text, metadata jsonb)
returns text language sql immutable parallel safe return
  ' ' || replace(chat_crm_fold(concat_ws(E'\\uE000 ', chat_crm_line(name), chat_crm_line(platform_name),
    chat_crm_line(username), chat_crm_line(external_id),
    (select string_agg(chat_crm_line(value), E'\\uE000 ' order by key) from jsonb_each_text(metadata)))), E'\\uE000', E'\\n');
`

/*
 * What is searched, beside the profile: a message moves its customer in the list, and an index of trigrams is not to be
 * written for that. Kept by triggers, so that no way of writing a customer can forget it.
 */
const SEARCH = `
create extension if not exists pg_trgm;
${FOLD}
create table chat_crm_customer_search (
  chatbot_id text not null,
  customer_id text not null,
  text text not null,
  primary key (chatbot_id, customer_id)
);
create index chat_crm_customer_search_text on chat_crm_customer_search using gin (text gin_trgm_ops);

create function chat_crm_index_customers() returns trigger language plpgsql as $$
begin
  insert into chat_crm_customer_search (chatbot_id, customer_id, text)
  select chatbot_id, id, chat_crm_search_text(display_name, platform_name, username, external_id, metadata) from fresh;
  return null;
end $$;
create trigger chat_crm_customer_created after insert on chat_crm_customer referencing new table as fresh
  for each statement execute function chat_crm_index_customers();
create function chat_crm_index_customer() returns trigger language plpgsql as $$
begin
  insert into chat_crm_customer_search (chatbot_id, customer_id, text) values (new.chatbot_id, new.id,
    chat_crm_search_text(new.display_name, new.platform_name, new.username, new.external_id, new.metadata))
  on conflict (chatbot_id, customer_id) do update set text = excluded.text;
  return null;
end $$;
create trigger chat_crm_customer_renamed after update on chat_crm_customer for each row
  when ((old.display_name, old.platform_name, old.username, old.metadata)
    is distinct from (new.display_name, new.platform_name, new.username, new.metadata))
  execute function chat_crm_index_customer();
create function chat_crm_unindex_customers() returns trigger language plpgsql as $$
begin
  delete from chat_crm_customer_search search using gone
  where search.chatbot_id = gone.chatbot_id and search.customer_id = gone.id;
  return null;
end $$;
create trigger chat_crm_customer_deleted after delete on chat_crm_customer referencing old table as gone
  for each statement execute function chat_crm_unindex_customers();
insert into chat_crm_customer_search
  select chatbot_id, id, chat_crm_search_text(display_name, platform_name, username, external_id, metadata)
  from chat_crm_customer;
`

/**
 * One index serves every filter: the counters tell which of its ranges hold anybody, and a page is merged from those.
 * Whoever is new this month was not active before: the list leans on that.
 */
const FILTERS = `
update chat_crm_customer set sort_at = first_seen where sort_at < first_seen;
alter table chat_crm_customer add constraint chat_crm_customer_active_after_first_seen check (sort_at >= first_seen);
create index chat_crm_customer_filter on chat_crm_customer
  (chatbot_id, platform, (coalesce(purchase_intent, 'none')), status, sort_at desc, id desc);
create index chat_crm_customer_person on chat_crm_customer (chatbot_id, person_id) where person_id is not null;
create table chat_crm_first_seen_count (
  chatbot_id text not null,
  quarter_hour timestamptz not null,
  slot smallint not null,
  count bigint not null,
  primary key (chatbot_id, quarter_hour, slot)
) with (fillfactor = 50);
insert into chat_crm_first_seen_count
  select chatbot_id, date_bin('15 minutes', first_seen, 'epoch'), 0, count(*) from chat_crm_customer group by 1, 2;
`

/** What an entry takes to be undone: where the field's value came from before. */
const UNDO = `
alter table chat_crm_timeline_event add column previous jsonb;
`

const NOTES = `
create table chat_crm_note (
  chatbot_id text not null,
  id text not null,
  customer_id text not null,
  body text not null,
  author_id text not null,
  author_name text not null,
  created_at timestamptz not null default now(),
  edited_at timestamptz,
  primary key (chatbot_id, id)
);
create index chat_crm_note_customer on chat_crm_note (chatbot_id, customer_id, created_at desc, id desc);
`

/**
 * A timeline is read by kind: one index serves it with and without a filter. A profile's name stands in the entries of
 * those it was linked with, and goes when the profile does.
 */
const TIMELINES = `
create index chat_crm_timeline_event_kind on chat_crm_timeline_event
  (chatbot_id, customer_id, kind, occurred_at desc, id desc);
drop index chat_crm_timeline_event_customer;
create index chat_crm_timeline_event_linked on chat_crm_timeline_event (chatbot_id, (data->>'customer_id'))
  where kind in ('linked', 'unlinked');
`

/** The keys that a chatbot's metadata uses: what a file of its customers has columns for. */
const METADATA_KEYS = `
create table chat_crm_metadata_key (
  chatbot_id text not null,
  key text not null,
  created_at timestamptz not null default now(),
  primary key (chatbot_id, key)
);
`

/** A job and the set that it works on, fixed when it is asked for. */
const JOBS = `
create table chat_crm_job (
  chatbot_id text not null,
  id text not null,
  kind text not null check (kind in ('bulk', 'import')),
  state text not null check (state in ('queued', 'previewing', 'awaiting_confirmation', 'running', 'done', 'failed',
    'cancelled', 'undoing', 'undone')),
  total integer not null default 0,
  done integer not null default 0,
  counts jsonb not null default '{}',
  input jsonb not null default '{}',
  preview jsonb,
  error text,
  actor jsonb not null,
  undo jsonb,
  created_by text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (chatbot_id, id)
);
create index chat_crm_job_recent on chat_crm_job (chatbot_id, created_at desc, id desc);
create table chat_crm_job_item (
  chatbot_id text not null,
  job_id text not null,
  position integer not null,
  customer_id text not null,
  primary key (chatbot_id, job_id, position)
);
create index chat_crm_timeline_event_job on chat_crm_timeline_event (chatbot_id, job_id, customer_id, id)
  where job_id is not null;
`

/** Workers of the queue, and when each was last seen alive: what a dead one was doing is taken over. */
const WORKERS = `
create table chat_crm_worker (
  id text primary key,
  host text not null,
  pid integer not null,
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now()
);
`

/** Where the people of removed stages go, by the stage's key, and who decided it. */
const MOVED_STAGES = `
alter table chat_crm_chatbot add column moved_stages jsonb not null default '{}';
`

export class Migration20261123110000 extends Migration {
  override async up(): Promise<void> {
    for (const statements of [SEARCH, FILTERS, UNDO, NOTES, TIMELINES, METADATA_KEYS, JOBS, WORKERS, MOVED_STAGES]) {
      this.addSql(statements)
    }
  }

  override async down(): Promise<void> {
    this.addSql(`
      alter table chat_crm_chatbot drop column moved_stages;
      drop table chat_crm_worker;
      drop index chat_crm_timeline_event_job;
      drop table chat_crm_job_item;
      drop table chat_crm_job;
      drop table chat_crm_metadata_key;
      drop index chat_crm_timeline_event_linked;
      create index chat_crm_timeline_event_customer on chat_crm_timeline_event
        (chatbot_id, customer_id, occurred_at desc, id desc);
      drop index chat_crm_timeline_event_kind;
      drop table chat_crm_note;
      alter table chat_crm_timeline_event drop column previous;
      drop table chat_crm_first_seen_count;
      drop index chat_crm_customer_person;
      drop index chat_crm_customer_filter;
      alter table chat_crm_customer drop constraint chat_crm_customer_active_after_first_seen;
      drop trigger chat_crm_customer_created on chat_crm_customer;
      drop trigger chat_crm_customer_renamed on chat_crm_customer;
      drop trigger chat_crm_customer_deleted on chat_crm_customer;
      drop function chat_crm_index_customers, chat_crm_index_customer, chat_crm_unindex_customers;
      drop table chat_crm_customer_search;
      drop function chat_crm_search_text, chat_crm_line, chat_crm_fold;
    `)
  }
}
