-- What somebody is to do after a meeting. Nothing here is ever changed: whatever is said of an action later is said beside it.
create schema actions;

-- Where an action comes from: a meeting, a line of its agenda, what was jotted down, or a place in the minutes.
create table actions.action (
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity,
  meeting_id uuid not null,
  -- The body whose meeting it was, whose next meeting asks after it.
  body_id uuid not null,
  line_id uuid,
  jotting_id uuid,
  paper_id uuid,
  provision_id text,
  check (provision_id is null or paper_id is not null)
);
create index action_by_meeting on actions.action (meeting_id, number);
create index action_by_body on actions.action (body_id, number);
-- Of two who make an action of one jotting the second is told.
create unique index action_by_jotting on actions.action (jotting_id) where jotting_id is not null;

-- What was said of it, the whole each time, the first first; the last one counts.
create table actions.saying (
  action_id uuid not null references actions.action,
  number integer not null check (number > 0),
  to_body uuid,
  to_person uuid,
  -- Whoever is not in the house, in words.
  to_name text,
  what text not null,
  due_on date,
  state text not null check (state in ('open', 'done', 'withdrawn')),
  note text,
  said_at timestamptz not null,
  said_by uuid not null,
  primary key (action_id, number),
  check (num_nonnulls(to_body, to_person, to_name) = 1),
  check (number > 1 or (state = 'open' and note is null))
);
create index saying_by_person on actions.saying (to_person) where to_person is not null;
create index saying_by_body on actions.saying (to_body) where to_body is not null;
