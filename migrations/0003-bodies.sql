create extension if not exists btree_gist;
create schema bodies;

create table bodies.body (
  id uuid primary key default gen_random_uuid(),
  code text collate "C" not null unique,
  kind text not null,
  name text collate "vi-x-icu" not null,
  folded text collate "C" not null,
  symbol text,
  parent_id uuid references bodies.body,
  precedence integer not null default 0,
  valid_from date,
  valid_to date,
  version integer not null default 1,
  check (valid_to is null or valid_from is null or valid_from <= valid_to),
  check (parent_id <> id)
);
create index body_in_order on bodies.body (parent_id, precedence, name, id);
create index body_by_symbol on bodies.body (symbol);

create table bodies.term (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null references bodies.body,
  ordinal integer not null check (ordinal > 0),
  starts_on date not null,
  ends_on date,
  version integer not null default 1,
  unique (body_id, ordinal),
  check (ends_on is null or starts_on <= ends_on),
  constraint one_term_at_a_time exclude using gist (body_id with =, daterange(starts_on, ends_on, '[]') with &&)
);
