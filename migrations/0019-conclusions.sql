-- What meetings concluded. Nothing here is ever changed: what was recorded wrongly gets a further wording, with a reason.
create schema conclusions;

-- What became of a draft at a version, or of a line of an agenda as a whole.
create table conclusions.outcome (
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity,
  meeting_id uuid not null,
  line_id uuid not null,
  paper_id uuid,
  paper_number integer,
  check ((paper_id is null) = (paper_number is null))
);
create index outcome_by_meeting on conclusions.outcome (meeting_id, number);
create index outcome_by_paper on conclusions.outcome (paper_id) where paper_id is not null;

-- What was recorded of it, the first first; the last one counts.
create table conclusions.wording (
  outcome_id uuid not null references conclusions.outcome,
  number integer not null check (number > 0),
  -- Null takes the outcome back.
  kind text check (kind in ('approved', 'inPrinciple', 'agreedToIssue', 'delegated', 'returned', 'deferred', 'noted')),
  -- The kind of paper of the rulebook as which it is to be issued.
  issue_as text,
  to_body uuid,
  to_person uuid,
  through_body uuid,
  through_person uuid,
  task text,
  due_on date,
  -- The vote that carried it.
  vote_id uuid,
  because text,
  said_at timestamptz not null,
  said_by uuid not null,
  primary key (outcome_id, number),
  check (kind is not null or number > 1),
  check ((number = 1) = (because is null)),
  check ((issue_as is not null) = coalesce(kind = 'agreedToIssue', false)),
  check ((task is not null) = coalesce(kind = 'delegated', false)),
  check ((task is not null) = (num_nonnulls(to_body, to_person) = 1)),
  check (task is not null or num_nonnulls(through_body, through_person, due_on) = 0),
  check (num_nonnulls(through_body, through_person) <= 1)
);

-- What the chair concluded on a line in words, the first first; the last one counts.
create table conclusions.conclusion (
  meeting_id uuid not null,
  line_id uuid not null,
  number integer not null check (number > 0),
  words text not null,
  because text,
  said_at timestamptz not null,
  said_by uuid not null,
  primary key (line_id, number),
  check ((number = 1) = (because is null))
);
create index conclusion_by_meeting on conclusions.conclusion (meeting_id);
