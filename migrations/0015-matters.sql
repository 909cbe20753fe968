-- The dossier that travels: what belongs together, by when, and what is still missing.
create schema matters;

create table matters.matter (
  id uuid primary key default gen_random_uuid(),
  title text collate "vi-x-icu" not null,
  folded text collate "C" not null,
  owner_id uuid not null,
  -- The meeting that it is meant for, as long as there is no record of that meeting.
  target_words text,
  target_on date,
  begun_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1
);
create index matter_by_age on matters.matter (changed_at desc, id desc);
create index matter_by_owner on matters.matter (owner_id);

-- Who works on it beside the owner.
create table matters.worker (
  matter_id uuid not null references matters.matter on delete cascade,
  account_id uuid not null,
  primary key (matter_id, account_id)
);
create index worker_by_account on matters.worker (account_id);

-- A paper stands in one matter at a time; what stood where before is in the journal.
create table matters.part (
  paper_id uuid primary key,
  matter_id uuid not null references matters.matter on delete cascade,
  part text not null check (part in ('submission', 'draft', 'appendix', 'other')),
  -- The code of its kind of document, as its head or somebody said.
  type text,
  drafting_body_id uuid,
  place integer not null,
  added_by uuid not null,
  added_at timestamptz not null
);
create index part_by_matter on matters.part (matter_id, place);

create table matters.deadline (
  id uuid primary key default gen_random_uuid(),
  matter_id uuid not null references matters.matter on delete cascade,
  words text not null,
  folded text collate "C" not null,
  due_on date not null,
  -- How it was counted: working days from a day, with every day left out and why; null when it was set by hand.
  counted jsonb,
  met_at timestamptz,
  -- Every earlier day with the reason for leaving it.
  moved jsonb not null default '[]',
  -- It stays on record with the reason.
  removed_by uuid,
  removed_at timestamptz,
  removed_because text,
  version integer not null default 1
);
create index deadline_by_matter on matters.deadline (matter_id, due_on);

-- When a matter was closed; opening it again leaves that on record.
create table matters.closing (
  id uuid primary key default gen_random_uuid(),
  matter_id uuid not null references matters.matter on delete cascade,
  closed_by uuid not null,
  closed_at timestamptz not null,
  -- Gates that were passed, with the reason and who ordered it.
  passed jsonb not null,
  reopened_by uuid,
  reopened_at timestamptz,
  reopened_because text
);
create unique index closing_once on matters.closing (matter_id) where reopened_at is null;
