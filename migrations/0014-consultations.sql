-- Who was asked about which version, what they said, what it was answered, and which change absorbed it.
create schema consultations;

create table consultations.round (
  id uuid primary key default gen_random_uuid(),
  paper_id uuid not null,
  -- The version that is asked about.
  number integer not null,
  -- The asking that this round gathers for; its comments are the sender's own affair. Not a reference: a backup writes each table
  -- after those that it refers to.
  within_id uuid,
  title text not null,
  ask text not null,
  due_on date,
  -- Whether those who are asked see each other's comments before the answers are released.
  open_to_all boolean not null default false,
  opened_by uuid not null,
  opened_at timestamptz not null,
  -- Who releases the answers.
  releaser_id uuid not null,
  closed_at timestamptz,
  -- Gates that were passed on somebody's order.
  passed jsonb not null,
  version integer not null default 1
);
create index round_by_paper on consultations.round (paper_id, opened_at);
create index round_within on consultations.round (within_id) where within_id is not null;

-- A body or an account that is asked; a body answers through whoever acts for it that day.
create table consultations.asked (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references consultations.round on delete cascade,
  body_id uuid,
  account_id uuid,
  place integer not null,
  answered_at timestamptz,
  -- 'agreed' without comment, or a list was 'sent'.
  answered_how text check (answered_how in ('agreed', 'sent')),
  answered_by uuid,
  -- Recorded by the clerk: how it reached us, and the paper that shows it.
  recorded jsonb,
  reminded_at timestamptz,
  check (num_nonnulls(body_id, account_id) = 1),
  unique (round_id, body_id),
  unique (round_id, account_id)
);
create index asked_account on consultations.asked (account_id) where account_id is not null;
create index asked_body on consultations.asked (body_id) where body_id is not null;

-- A line of the register: one comment, or like ones that are answered once.
create table consultations.register_row (
  id uuid primary key default gen_random_uuid(),
  paper_id uuid not null,
  round_id uuid not null references consultations.round on delete cascade,
  number integer not null,
  -- Where it stands in the text: the order of the provision in the version that the round is about; null is general.
  place integer,
  provision_id text collate "C",
  -- Its label and first words, and what it stands in: itself, then each section around it. That version never changes.
  label text not null,
  opening text not null,
  sections text[] collate "C" not null,
  -- What is asked for, in the words of the first comment unless somebody gave others.
  words text not null,
  -- Words, senders and proposals as they are searched.
  folded text collate "C" not null,
  found tsvector not null generated always as (to_tsvector('simple', folded)) stored,
  comment_count integer not null,
  confidential boolean not null default false,
  answer text check (answer in ('accepted', 'partly', 'explained', 'noted', 'merged')),
  answer_words text,
  merged_into uuid references consultations.register_row,
  answered_by uuid,
  answered_at timestamptz,
  released_at timestamptz,
  released_by uuid,
  -- Whose answer it waits for: the assignment of the innermost section around it.
  assignment_id uuid,
  -- Remarks of those who answer, as the last column of the table has them.
  note text not null default '',
  version integer not null default 1,
  unique (round_id, number)
);
create index row_in_order on consultations.register_row (round_id, (coalesce(place, -1)), number);
create index row_merged on consultations.register_row (merged_into) where merged_into is not null;
-- What is counted for every page of the register.
create index row_states on consultations.register_row (round_id) include (id, comment_count, answer, released_at);
create index row_by_paper on consultations.register_row (paper_id);
create index row_by_words on consultations.register_row using gin (found);

create table consultations.comment (
  id uuid primary key default gen_random_uuid(),
  -- The order in which they were written down; several are written in one moment.
  turn bigint generated always as identity,
  round_id uuid not null references consultations.round on delete cascade,
  asked_id uuid references consultations.asked on delete cascade,
  -- Null until it is sent: a comment in somebody's own list.
  row_id uuid references consultations.register_row,
  number integer,
  kind text not null check (kind in ('substance', 'wording', 'form', 'question')),
  -- As papers.comment.spot; null is general.
  spot jsonb,
  -- Where that is in the version that was asked about; kept once it is sent.
  found jsonb,
  -- Where a letter says it is, such as page and line.
  said_where text,
  words text not null,
  proposed text,
  confidential boolean not null default false,
  -- Who says it, where that is neither the asked one nor an account: 'cử tri phường ...'.
  sender_words text,
  -- Where it came from: screen, letter, word, sheet, floor, paper, phone; with number, date and paper.
  source jsonb not null,
  -- Which stretch of a letter, a marked-up file or a sheet it is.
  found_key text collate "C",
  made_by uuid not null,
  made_at timestamptz not null,
  -- Null while it stands in somebody's own list.
  sent_at timestamptz,
  withdrawn_at timestamptz,
  -- Of those who commented: agreed, or please consider further.
  reaction text check (reaction in ('agreed', 'consider')),
  reserved text,
  -- What was recorded and put right: each earlier wording with the reason for leaving it.
  corrections jsonb not null default '[]',
  -- What its proposed wording lies over: which provision and which stretch of it, all of it where nothing is selected.
  overlay_on text collate "C" generated always as (
    case when proposed is not null and withdrawn_at is null then found #>> '{place,provisionId}' end) stored,
  overlay int4range generated always as (
    case when proposed is not null and withdrawn_at is null and found #>> '{place,provisionId}' is not null then int4range(
      coalesce(least((found #>> '{place,selection,start}')::integer, (found #>> '{place,selection,end}')::integer), 0),
      coalesce(greatest((found #>> '{place,selection,start}')::integer + 1, (found #>> '{place,selection,end}')::integer),
        2147483647)) end) stored,
  version integer not null default 1
);
create index comment_by_row on consultations.comment (row_id);
create index comment_by_round on consultations.comment (round_id, asked_id);
-- Nothing that was found is taken twice.
create unique index comment_found_once on consultations.comment (round_id, found_key)
  where found_key is not null and withdrawn_at is null;
create index comment_overlay on consultations.comment (round_id, overlay_on) include (row_id, overlay) where overlay_on is not null;

create table consultations.attachment (
  comment_id uuid not null references consultations.comment on delete cascade,
  paper_id uuid not null,
  -- The version that went with it; later ones do not.
  number integer not null,
  -- Whoever attached it keeps it, and gives it to all who may read the comment; other papers are read by their own readers alone.
  given boolean not null,
  primary key (comment_id, paper_id)
);

-- What was found in a letter, a marked-up file or a sheet, and is not taken into the register, with the reason.
create table consultations.declined (
  round_id uuid not null references consultations.round on delete cascade,
  found_key text collate "C" not null,
  reason text not null,
  declined_by uuid not null,
  declined_at timestamptz not null,
  primary key (round_id, found_key)
);

-- Which comments of its own members a body's comment gathers; only that body sees it.
create table consultations.gathered (
  comment_id uuid not null references consultations.comment on delete cascade,
  from_id uuid not null references consultations.comment on delete cascade,
  primary key (comment_id, from_id)
);

-- Which organ answers for a section of a text, from its heading to the next of the same rank, or for one line of a register; of neither
-- it is the whole text.
create table consultations.assignment (
  id uuid primary key default gen_random_uuid(),
  paper_id uuid not null,
  provision_id text collate "C",
  -- Not a reference: lines refer to assignments, and a backup writes each table after those that it refers to.
  row_id uuid,
  body_id uuid not null,
  due_on date,
  check (num_nonnulls(provision_id, row_id) < 2),
  unique nulls not distinct (paper_id, provision_id, row_id)
);
alter table consultations.register_row add foreign key (assignment_id) references consultations.assignment on delete set null;
create index row_by_assignment on consultations.register_row (assignment_id) where assignment_id is not null;

-- What a change between two versions goes back to: rows of the register, or the drafter's own reason.
create table consultations.binding (
  id uuid primary key default gen_random_uuid(),
  paper_id uuid not null,
  from_number integer not null,
  -- Null while the change stands in a working copy only.
  to_number integer,
  provision_id text collate "C" not null,
  row_id uuid references consultations.register_row on delete cascade,
  own_reason text,
  state text not null check (state in ('proposed', 'confirmed')),
  -- The working copy in which it was applied, until that is saved as a version.
  copy_id uuid,
  -- Who bound or confirmed it; null where it is only proposed, because of what was asked for.
  made_by uuid,
  made_at timestamptz not null,
  check (num_nonnulls(row_id, own_reason) = 1),
  check (num_nonnulls(to_number, copy_id) = 1)
);
create unique index binding_once on consultations.binding (paper_id, from_number, to_number, copy_id, provision_id, row_id) nulls not distinct;
create index binding_by_row on consultations.binding (row_id);

-- What was proposed for a change and refused by a person, so that it is not proposed again.
create table consultations.refused_binding (
  paper_id uuid not null,
  from_number integer not null,
  to_number integer not null,
  provision_id text collate "C" not null,
  row_id uuid not null references consultations.register_row on delete cascade,
  primary key (paper_id, from_number, to_number, provision_id, row_id)
);
