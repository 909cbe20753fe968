create schema work;

-- Answers already given, so that a request repeated after a lost connection is answered again and not done again.
create table work.answer (
  actor_id text not null,
  key text not null,
  request_hash bytea not null,
  answer jsonb,
  at timestamptz not null,
  primary key (actor_id, key)
);
create index answer_by_age on work.answer (at);
