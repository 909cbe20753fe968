-- What happened, in the order in which it was committed. See docs/architecture.md, "One journal, one sequencer".
create schema journal;

-- Business transactions leave their happenings here, without a position, so that they never wait for one another.
create table journal.pending (
  sequence bigint generated always as identity primary key,
  at timestamptz not null,
  actor_id text,
  on_behalf_of text,
  name text not null,
  subject_id text not null,
  facts jsonb not null,
  audiences text[] not null
);

-- The one row that numbering locks. The epoch changes when a backup is restored, so that no browser trusts an old position.
create table journal.head (
  one boolean primary key default true check (one),
  position bigint not null default 0,
  epoch uuid not null default gen_random_uuid()
);
insert into journal.head default values;

-- The position is the event id that browsers see and the leaf number (position - 1) of the Merkle log.
create table journal.entry (
  position bigint primary key,
  at timestamptz not null,
  actor_id text,
  on_behalf_of text,
  name text not null,
  subject_id text not null,
  facts jsonb not null,
  audiences text[] not null
);
create index entry_by_subject on journal.entry (subject_id, position);
create index entry_by_actor on journal.entry (actor_id, position);

-- Numbers what has been committed, in one journey to the database: browsers wait for it. The head row is locked before
-- anything is taken, so that positions have no gaps and follow the order of commits that were seen.
create function journal.number_committed(most integer) returns setof journal.entry language plpgsql as $$
declare
  here bigint;
  numbered integer;
begin
  -- Looked at first, so that publishers without work do not wait for one another.
  if not exists (select from journal.pending) then
    return;
  end if;
  select position into here from journal.head for update;
  return query
    with taken as (
      delete from journal.pending where sequence in (select sequence from journal.pending order by sequence limit most)
      returning *
    )
    insert into journal.entry (position, at, actor_id, on_behalf_of, name, subject_id, facts, audiences)
    select here + row_number() over (order by sequence), at, actor_id, on_behalf_of, name, subject_id, facts, audiences
    from taken returning *;
  get diagnostics numbered = row_count;
  if numbered > 0 then
    update journal.head set position = here + numbered;
    -- One notice for the whole batch: NOTIFY in every writing transaction would make PostgreSQL commit them one by one.
    perform pg_notify('journal', (here + numbered)::text);
  end if;
end $$;

create function journal.refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only';
end $$;

create trigger append_only before update or delete on journal.entry
  for each row execute function journal.refuse_rewriting();
create trigger never_emptied before truncate on journal.entry
  for each statement execute function journal.refuse_rewriting();
