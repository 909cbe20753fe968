create schema imports;

-- A table that somebody brought along, kept between the look at what it would do and doing it. It is forgotten after a week.
create table imports.import (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('bodies', 'terms', 'people', 'mandates')),
  -- The columns that the table has, in the order of the contract.
  columns text[] not null,
  made_by text,
  made_at timestamptz not null,
  committed_at timestamptz
);
create index import_by_age on imports.import (made_at);

create table imports.row (
  import_id uuid not null references imports.import on delete cascade,
  -- As the rows of the file are counted, the header included.
  number integer not null,
  cells jsonb not null,
  fate text not null check (fate in ('new', 'changed', 'same', 'faulty', 'repeated')),
  fields text[] not null,
  faults jsonb not null,
  primary key (import_id, number)
);

-- Terms that are changed together may hand days to one another.
alter table bodies.term drop constraint one_term_at_a_time;
alter table bodies.term add constraint one_term_at_a_time
  exclude using gist (body_id with =, daterange(starts_on, ends_on, '[]') with &&) deferrable initially immediate;
