-- Open votes: who was entitled, who has voted, and what it came to. While one is open its tally is here, and nothing says who chose what.
create schema votes;

create table votes.vote (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null,
  -- Null is circulated: it belongs to no meeting and has a deadline.
  meeting_id uuid,
  line_id uuid,
  words text not null,
  -- The rule of the rulebook as it was in force when the vote was opened, with its source.
  rule jsonb not null,
  manner text not null check (manner in ('device', 'hands', 'byName', 'agreement')),
  -- All who count, and those of them who were there and may vote; fixed at opening.
  roll integer not null check (roll >= 0),
  present integer not null check (present between 0 and roll),
  opened_by uuid not null,
  opened_at timestamptz not null,
  due_at timestamptz,
  closed_at timestamptz,
  -- Null is by itself: at the deadline, or when everybody had voted.
  closed_by uuid,
  yes integer check (yes >= 0),
  no integer check (no >= 0),
  other integer check (other >= 0),
  chair_decided text check (chair_decided in ('carried', 'lost')),
  chair_decided_by uuid,
  withdrawn_at timestamptz,
  withdrawn_because text,
  check ((meeting_id is null) = (due_at is not null)),
  check ((meeting_id is null) = (line_id is null)),
  check (closed_at is null or withdrawn_at is null),
  check ((withdrawn_at is null) = (withdrawn_because is null)),
  check ((yes is not null) = (closed_at is not null and manner <> 'agreement')),
  check ((yes is null) = (no is null) and (yes is null) = (other is null))
);
create index vote_by_meeting on votes.vote (meeting_id, opened_at) where meeting_id is not null;
-- A room votes on one thing at a time.
create unique index vote_going_on on votes.vote (meeting_id) where closed_at is null and withdrawn_at is null and meeting_id is not null;
create index vote_circulated on votes.vote (due_at) where closed_at is null and withdrawn_at is null and meeting_id is null;
create index vote_of_body on votes.vote (body_id, opened_at) where meeting_id is null;

-- Who may vote, copied when the vote was opened, and who has. No moment and no reference to a ballot: `receipt` is the name that a
-- device gave its own request, so that it hears the same again after a lost answer.
create table votes.entitled (
  vote_id uuid not null references votes.vote,
  -- Whose seat it is, and who sits on it.
  person_id uuid not null,
  voter_id uuid not null,
  place integer not null,
  used text check (used in ('device', 'hand')),
  receipt text,
  -- Nobody had used it when the vote was closed or called off.
  lapsed boolean not null default false,
  check (used is null or not lapsed),
  primary key (vote_id, person_id),
  unique (vote_id, voter_id)
) with (fillfactor = 45);
-- Room beside each row: using an entitlement up changes it once, and need not touch an index.
create index entitled_by_voter on votes.entitled (voter_id);

-- What was chosen so far in a vote that is not by name. There are no single ballots: each is added to a part of the tally as it is cast, and the
-- parts are added up and cleared away when the vote is closed.
create table votes.tally (
  vote_id uuid not null,
  part integer not null,
  yes integer not null check (yes >= 0),
  no integer not null check (no >= 0),
  other integer not null check (other >= 0),
  primary key (vote_id, part)
) with (fillfactor = 10, autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
-- Pages that pass for full are cleared by whoever writes next, and the rest is vacuumed soon: what a row was before a ballot does not stay.

-- Who chose what in a vote by name.
create table votes.named (
  vote_id uuid not null,
  person_id uuid not null,
  choice text not null check (choice in ('yes', 'no', 'other')),
  primary key (vote_id, person_id),
  foreign key (vote_id, person_id) references votes.entitled
);

-- Totals that were put right later, with the reason; the last ones count, and all stay on record.
create table votes.correction (
  vote_id uuid not null references votes.vote,
  number integer not null check (number > 0),
  yes integer not null check (yes >= 0),
  no integer not null check (no >= 0),
  other integer not null check (other >= 0),
  because text not null,
  corrected_by uuid not null,
  corrected_at timestamptz not null,
  primary key (vote_id, number)
);
