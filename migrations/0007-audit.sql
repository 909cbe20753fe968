-- The journal sealed into a Merkle log: see packages/ledger/README.md for what that proves and what it cannot prove.
create schema audit;

-- The one row that sealing locks: how far the journal is sealed, the edge of its tree, and the last signed checkpoint.
-- The origin names this log for ever, also in its checkpoints that left the house.
create table audit.edge (
  one boolean primary key default true check (one),
  origin text not null default 'plenum/' || left(replace(gen_random_uuid()::text, '-', ''), 12),
  position bigint not null default 0,
  frontier text not null default '0 ',
  note text
);
insert into audit.edge default values;

-- A checkpoint closes the batch of entries after the one before it, up to its position.
create table audit.checkpoint (
  position bigint primary key,
  at timestamptz not null,
  note text not null
);

-- Complete subtrees of 256 leaves and more, so that proofs need not read the whole journal; smaller ones are made again.
create table audit.node (
  level smallint not null,
  index bigint not null,
  hash bytea not null,
  primary key (level, index)
);

-- The keys that have signed, and from which position on: one for each data folder that ever sealed this journal.
create table audit.verifier_key (
  line text primary key,
  from_position bigint not null,
  at timestamptz not null
);

-- Which checkpoint last left the machine by which way.
create table audit.departure (
  way text primary key,
  position bigint not null,
  at timestamptz not null
);

create trigger append_only before update or delete on audit.checkpoint
  for each row execute function journal.refuse_rewriting();
create trigger append_only before update or delete on audit.node
  for each row execute function journal.refuse_rewriting();
create trigger append_only before update or delete on audit.verifier_key
  for each row execute function journal.refuse_rewriting();
