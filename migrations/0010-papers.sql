-- Files that people bring: what came stays as it came, and what was read of it can be read anew at any time.
create schema papers;

create table papers.paper (
  id uuid primary key default gen_random_uuid(),
  keeper_id uuid not null,
  sharing text not null check (sharing in ('mine', 'chosen', 'everyone')),
  title text collate "vi-x-icu" not null,
  -- A title that its keeper gave is not changed by what is read later.
  titled_by text not null check (titled_by in ('file', 'head', 'keeper')),
  symbol text,
  -- As far as it is filled in: 2026-09-05, 2026-09, --09-05.
  dated text,
  type text,
  -- All that was found in its head.
  head jsonb,
  -- Title, symbol and file name as they are searched.
  folded text collate "C" not null,
  -- The paper of ours that a mark inside of the file names, when it was brought as a paper of its own.
  maybe_of uuid references papers.paper on delete set null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  version integer not null default 1
);
create index paper_by_age on papers.paper (changed_at desc, id desc);
create index paper_by_keeper on papers.paper (keeper_id);

create table papers.reader (
  paper_id uuid not null references papers.paper on delete cascade,
  account_id uuid not null,
  primary key (paper_id, account_id)
);
create index reader_by_account on papers.reader (account_id);

create table papers.version (
  id uuid primary key default gen_random_uuid(),
  paper_id uuid not null references papers.paper,
  number integer not null check (number > 0),
  file_name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text collate "C" not null,
  brought_by uuid,
  brought_at timestamptz not null,
  stage text not null default 'waiting' check (stage in ('waiting', 'reading', 'ready', 'unreadable')),
  -- Why it cannot be shown: a code and wordless facts.
  obstacle jsonb,
  shown_as text check (shown_as in ('pdf', 'office', 'own', 'picture')),
  pages_sha256 text collate "C",
  page_count integer,
  encoding jsonb,
  losses jsonb not null,
  returned_base integer,
  returned_changed integer,
  confirmed_at timestamptz,
  unique (paper_id, number)
);
create index version_by_content on papers.version (sha256);
create index version_to_be_read on papers.version (brought_at) where stage in ('waiting', 'reading');
create index version_by_pages on papers.version (pages_sha256);

-- A version may become the next one of another paper, but what came, and who brought it when, is never rewritten.
create function papers.refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'a version of a paper stays as it came';
end $$;
create trigger as_it_came before update on papers.version for each row
  when ((old.id, old.file_name, old.media_type, old.size, old.sha256, old.brought_by, old.brought_at)
    is distinct from (new.id, new.file_name, new.media_type, new.size, new.sha256, new.brought_by, new.brought_at))
  execute function papers.refuse_rewriting();

create table papers.page (
  version_id uuid not null references papers.version on delete cascade,
  number integer not null,
  width double precision not null,
  height double precision not null,
  words text not null,
  boxes jsonb not null,
  by_machine boolean not null,
  confidence double precision,
  needs_machine boolean not null,
  -- The key of its picture, where it is one.
  picture text,
  -- Words as they are searched: parted by single blanks, without diacritics.
  folded text collate "C" not null,
  found tsvector not null generated always as (to_tsvector('simple', folded)) stored,
  primary key (version_id, number)
);
create index page_by_words on papers.page using gin (found);
create index page_for_machine on papers.page (version_id) where needs_machine;

create table papers.text (
  version_id uuid primary key references papers.version on delete cascade,
  -- A Reading of packages/text without the bytes of its pictures.
  reading jsonb not null,
  proposal_count integer not null,
  balloon_count integer not null,
  folded text collate "C" not null,
  found tsvector not null generated always as (to_tsvector('simple', folded)) stored
);
create index text_by_words on papers.text using gin (found);

create table papers.picture (
  version_id uuid not null references papers.version on delete cascade,
  key text collate "C" not null,
  media_type text not null,
  sha256 text collate "C" not null,
  primary key (version_id, key)
);
create index picture_by_content on papers.picture (sha256);

-- Private: whatever somebody's role is, they only ever see their own.
create table papers.note (
  id uuid primary key default gen_random_uuid(),
  version_id uuid not null references papers.version on delete cascade,
  maker_id uuid not null,
  kind text not null check (kind in ('note', 'highlight', 'pen')),
  spot jsonb not null,
  words text not null,
  strokes jsonb not null,
  colour text not null check (colour in ('yellow', 'red', 'blue', 'green')),
  made_at timestamptz not null,
  version integer not null default 1
);
create index note_by_maker on papers.note (maker_id, version_id);
create index note_by_version on papers.note (version_id);

create table papers.comment (
  id uuid primary key default gen_random_uuid(),
  version_id uuid not null references papers.version on delete cascade,
  maker_id uuid not null,
  spot jsonb not null,
  words text not null,
  made_at timestamptz not null,
  withdrawn_at timestamptz,
  version integer not null default 1
);
create index comment_by_version on papers.comment (version_id);

-- Which version of a paper somebody had in front of them last.
create table papers.reading_mark (
  paper_id uuid not null references papers.paper on delete cascade,
  account_id uuid not null,
  number integer not null,
  primary key (paper_id, account_id)
);

create table papers.pack (
  id uuid primary key default gen_random_uuid(),
  keeper_id uuid not null,
  sharing text not null check (sharing in ('mine', 'chosen', 'everyone')),
  title text collate "vi-x-icu" not null,
  made_at timestamptz not null,
  version integer not null default 1
);
create index pack_by_age on papers.pack (made_at desc, id desc);

create table papers.pack_paper (
  pack_id uuid not null references papers.pack on delete cascade,
  paper_id uuid not null references papers.paper on delete cascade,
  place integer not null,
  primary key (pack_id, paper_id)
);
create index pack_paper_by_paper on papers.pack_paper (paper_id);
