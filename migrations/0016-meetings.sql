-- Meetings: who is called where and what for. How far one is follows from what happened and is stored nowhere.
create schema meetings;

create table meetings.meeting (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null,
  -- Its kind in the rulebook, under the rules of the day on which it begins.
  kind text not null,
  title text collate "vi-x-icu" not null,
  folded text collate "C" not null,
  -- The term or the year of the body within which it is counted, where its kind is counted at all.
  counted_in text,
  number integer check (number > 0),
  starts_at timestamptz not null,
  ends_at timestamptz,
  place text,
  -- Other places that are connected to it.
  sites text[] not null default '{}',
  video_link text,
  chair_id uuid,
  convened_by uuid not null,
  convened_at timestamptz not null,
  cancelled_at timestamptz,
  cancelled_because text,
  version integer not null default 1,
  check (ends_at > starts_at),
  check ((counted_in is null) = (number is null)),
  check ((cancelled_at is null) = (cancelled_because is null))
);
create unique index meeting_number on meetings.meeting (body_id, counted_in, number) where cancelled_at is null;
create index meeting_by_start on meetings.meeting (starts_at desc, id desc);

-- Who prepares it and keeps its records, beside those who act for the body.
create table meetings.recorder (
  meeting_id uuid not null references meetings.meeting on delete cascade,
  account_id uuid not null,
  primary key (meeting_id, account_id)
);
create index recorder_by_account on meetings.recorder (account_id);

-- Who is called: the members of the body on that day, and whoever is invited. With what they answered.
create table meetings.seat (
  meeting_id uuid not null references meetings.meeting on delete cascade,
  person_id uuid not null,
  place integer not null,
  role text not null check (role in ('member', 'invited')),
  -- The office that a member holds in the body.
  office text,
  reply text check (reply in ('coming', 'excused')),
  reply_reason text,
  replied_at timestamptz,
  -- Who wrote the answer down, where it did not come from the person.
  recorded_by uuid,
  -- Who sits there instead, where the rules allow it.
  substitute_id uuid,
  primary key (meeting_id, person_id),
  unique (meeting_id, substitute_id),
  check ((reply is null) = (replied_at is null)),
  check (substitute_id is null or reply = 'excused')
);
create index seat_by_person on meetings.seat (person_id);
create index seat_by_substitute on meetings.seat (substitute_id);

create table meetings.line (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references meetings.meeting on delete cascade,
  place integer not null,
  kind text not null check (kind in ('formality', 'item', 'consent', 'break')),
  title text not null,
  minutes integer check (minutes between 1 and 1440),
  presenter_id uuid,
  -- Who leads the meeting while it is dealt with, where that is not its chair.
  presider_id uuid,
  -- Whether only some of those who are called may read it.
  narrow boolean not null,
  -- Papers that somebody still has to send.
  awaits_body_id uuid,
  awaits_by date
);
create index line_by_meeting on meetings.line (meeting_id, place);

create table meetings.line_reader (
  line_id uuid not null references meetings.line on delete cascade,
  person_id uuid not null,
  primary key (line_id, person_id)
);

create table meetings.line_paper (
  line_id uuid not null references meetings.line on delete cascade,
  paper_id uuid not null,
  -- The version that the meeting is about.
  number integer not null check (number > 0),
  place integer not null,
  primary key (line_id, paper_id)
);
create index line_paper_by_paper on meetings.line_paper (paper_id);

-- The agenda as it was sent each time; a later one is a supplement to those before.
create table meetings.summons (
  meeting_id uuid not null references meetings.meeting on delete cascade,
  number integer not null check (number > 0),
  sent_by uuid not null,
  sent_at timestamptz not null,
  lines jsonb not null,
  -- When and where the meeting was, and who was invited to it, as those who were called were told.
  around jsonb,
  -- Why it was sent although something was missing that the rules ask for, and who ordered it.
  passed jsonb,
  primary key (meeting_id, number)
);

-- That a body agreed to put a paper to the one above it, as it was written down from paper; withdrawn where that was a mistake.
create table meetings.agreement (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null,
  paper_id uuid not null,
  number integer not null check (number > 0),
  agreed_on date not null,
  way text not null check (way in ('meeting', 'circulated')),
  source text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz
);
create index agreement_by_paper on meetings.agreement (paper_id, body_id) where withdrawn_at is null;

-- Who stays away from a line because it concerns them. A line that is taken off the agenda leaves what was declared.
create table meetings.recusal (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references meetings.meeting on delete cascade,
  line_id uuid not null,
  person_id uuid not null,
  reason text,
  declared_at timestamptz not null,
  -- Who wrote it down, where it did not come from the person.
  recorded_by uuid,
  withdrawn_at timestamptz,
  withdrawal_recorded_by uuid,
  -- The papers that it closed to them, which are theirs to read again once it is withdrawn.
  closed_paper_ids uuid[] not null default '{}',
  check (withdrawn_at >= declared_at)
);
create index recusal_by_meeting on meetings.recusal (meeting_id, declared_at);
create unique index recusal_standing on meetings.recusal (line_id, person_id) where withdrawn_at is null;

-- Whom a summons let read a paper; whoever could read it anyway is not here.
create table meetings.shown (
  meeting_id uuid not null references meetings.meeting on delete cascade,
  paper_id uuid not null,
  account_id uuid not null,
  primary key (meeting_id, paper_id, account_id)
);
create index shown_by_paper on meetings.shown (paper_id, account_id);

-- Papers of a meeting as one file: one for all who may read the same, named by what is in it. Made anew when it is gone.
create table meetings.pack (
  meeting_id uuid not null references meetings.meeting on delete cascade,
  key text not null,
  plan jsonb not null,
  asked_by uuid[] not null,
  asked_at timestamptz not null,
  made_at timestamptz,
  sha256 text,
  size bigint,
  primary key (meeting_id, key),
  check ((made_at is null) = (sha256 is null) and (sha256 is null) = (size is null))
);
create index pack_by_content on meetings.pack (sha256);

-- The pack of papers that somebody takes along to a meeting on their own device.
create table meetings.copy (
  meeting_id uuid not null references meetings.meeting on delete cascade,
  account_id uuid not null,
  pack_id uuid not null,
  primary key (meeting_id, account_id)
);

-- A one-use link that was made for something, such as a meeting, leads there and is void together with it.
alter table auth.link add column leads_to text check (leads_to like '/%');
create index link_by_where_it_leads on auth.link (leads_to) where used_at is null and withdrawn_at is null;
