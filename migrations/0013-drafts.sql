-- Texts in work: who writes on them, what is not yet a version, how a version came about and which one is final.
create schema drafts;

-- Who writes on a paper beside its keeper.
create table drafts.writer (
  paper_id uuid not null,
  account_id uuid not null,
  primary key (paper_id, account_id)
);

-- Private until it is saved as a version: one for each account and paper.
create table drafts.working_copy (
  paper_id uuid not null,
  account_id uuid not null,
  -- Tells it from the one that is begun after it.
  id uuid not null default gen_random_uuid(),
  -- The version it was begun from.
  base integer not null,
  -- A TextDocument of packages/text without the bytes of its pictures.
  document jsonb not null,
  -- Grows with every keeping; a browser that missed one is told.
  revision integer not null default 1,
  kept_at timestamptz not null,
  primary key (paper_id, account_id)
);

-- How a version came about that was saved here.
create table drafts.saving (
  paper_id uuid not null,
  number integer not null,
  base integer not null,
  note text not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  text_sha256 text collate "C" not null,
  primary key (paper_id, number)
);

-- Which version is final; the mark can be taken off again, and that stays on record.
create table drafts.final (
  id uuid primary key default gen_random_uuid(),
  paper_id uuid not null,
  number integer not null,
  marked_by uuid not null,
  marked_at timestamptz not null,
  -- Gates that were passed, with the reason and who ordered it.
  passed jsonb not null,
  reopened_by uuid,
  reopened_at timestamptz,
  reopened_because text
);
create unique index final_once on drafts.final (paper_id) where reopened_at is null;

-- A version that was written here has its text already; reading its file only adds the pages.
alter table papers.version add column written_here boolean not null default false;

-- Pictures of a working copy that no version has yet; their bytes are files of the store.
create table drafts.picture (
  paper_id uuid not null,
  account_id uuid not null,
  key text collate "C" not null,
  media_type text not null,
  sha256 text collate "C" not null,
  primary key (paper_id, account_id, key)
);
