-- What happens in a meeting, as facts at moments. How far it is, who is there and who speaks follow from them and are stored nowhere.
create schema sittings;

-- The latest moment that was recorded of a meeting, so that moments follow the order in which its row was locked.
create table sittings.clock (
  meeting_id uuid primary key,
  at timestamptz not null
);

-- What became of the meeting itself (without a line) and of the lines of its agenda, in the order in which it was done.
create table sittings.step (
  id bigint generated always as identity primary key,
  meeting_id uuid not null,
  line_id uuid,
  kind text not null check (kind in ('opened', 'suspended', 'resumed', 'postponed', 'closed')),
  at timestamptz not null,
  taken_by uuid not null
);
create index step_by_meeting on sittings.step (meeting_id, id);

-- Who came and went. What was recorded wrongly is struck and stays.
create table sittings.move (
  id uuid primary key default gen_random_uuid(),
  -- The order in which they were recorded.
  number bigint generated always as identity,
  meeting_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('arrived', 'left')),
  at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  struck_at timestamptz,
  struck_by uuid,
  check ((struck_at is null) = (struck_by is null))
);
create index move_by_meeting on sittings.move (meeting_id, number);

-- What is shown in the room for those who check in by themselves.
create table sittings.code (
  meeting_id uuid primary key,
  code text not null,
  made_at timestamptz not null,
  made_by uuid not null
);

-- Wrong codes in a row, so that nobody guesses one.
create table sittings.wrong_code (
  meeting_id uuid not null,
  account_id uuid not null,
  tries integer not null,
  at timestamptz not null,
  primary key (meeting_id, account_id)
);

-- Who asked for the floor on a line, had it, and gave it back.
create table sittings.speech (
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity,
  meeting_id uuid not null,
  line_id uuid not null,
  person_id uuid not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  given_at timestamptz,
  -- How long they may speak; null is as long as they like.
  minutes integer check (minutes between 1 and 1440),
  ended_at timestamptz,
  withdrawn_at timestamptz,
  check (ended_at is null or given_at is not null),
  check (given_at is null or withdrawn_at is null)
);
create index speech_by_meeting on sittings.speech (meeting_id, asked_at, number);
create unique index speech_waiting on sittings.speech (line_id, person_id) where given_at is null and withdrawn_at is null;
create unique index speech_going_on on sittings.speech (meeting_id) where given_at is not null and ended_at is null;

-- What recorders write down, line by line.
create table sittings.jotting (
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity,
  meeting_id uuid not null,
  -- Null is of the meeting itself.
  line_id uuid,
  speaker_id uuid,
  words text not null,
  -- Whether somebody has to see to it.
  is_action boolean not null default false,
  -- What it became in a round of comments.
  round_id uuid,
  comment_id uuid,
  written_at timestamptz not null,
  written_by uuid not null,
  changed_at timestamptz,
  changed_by uuid,
  struck_at timestamptz,
  struck_by uuid,
  version integer not null default 1,
  check ((round_id is null) = (comment_id is null)),
  check ((struck_at is null) = (struck_by is null))
);
create index jotting_by_meeting on sittings.jotting (meeting_id, number);
