-- What goes out of a meeting: notices of what it concluded. Their text is a paper, with versions like any other.
create schema notices;

create table notices.notice (
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity,
  meeting_id uuid not null,
  paper_id uuid not null unique,
  signer_id uuid not null,
  -- As they stand under it: what is above the office, and the office, in the words of that day.
  authority text,
  office text,
  made_at timestamptz not null,
  made_by uuid not null,
  version integer not null default 1
);
create index notice_by_meeting on notices.notice (meeting_id, number);

-- The lines of the agenda whose conclusions it holds, in their order.
create table notices.line (
  notice_id uuid not null references notices.notice,
  place integer not null,
  line_id uuid not null,
  primary key (notice_id, line_id)
);

create table notices.recipient (
  notice_id uuid not null references notices.notice,
  place integer not null,
  body_id uuid,
  person_id uuid,
  primary key (notice_id, place),
  check (num_nonnulls(body_id, person_id) = 1)
);
