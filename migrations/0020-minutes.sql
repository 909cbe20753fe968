-- Minutes that were kept: which paper they are, what the record said where in them, and who signed which version.
create schema minutes;

create table minutes.kept (
  meeting_id uuid primary key,
  paper_id uuid not null unique,
  kept_by uuid not null,
  kept_at timestamptz not null
);

-- What the record said when it was last taken into the text, sentence by sentence and where it was put.
create table minutes.sentence (
  meeting_id uuid not null references minutes.kept,
  key text not null,
  provision_id text not null,
  words text not null,
  -- Which stretches of it were recorded, and of what.
  marks jsonb not null,
  primary key (meeting_id, key)
);

-- A signature is of a version. Nothing here is removed: before the text is changed again, signatures are taken off with a reason.
create table minutes.signature (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references minutes.kept,
  version_number integer not null check (version_number > 0),
  office text not null check (office in ('recorder', 'chair')),
  -- Whose it is, by name where somebody without an account or a person signed on paper.
  person_id uuid,
  signed_on date not null,
  -- Signed on paper; otherwise by the person, here.
  on_paper boolean not null,
  scan_id uuid,
  -- The gates that were passed, each with its reason and who ordered it.
  passed jsonb not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  cleared_by uuid,
  cleared_at timestamptz,
  cleared_because text,
  check (num_nonnulls(cleared_by, cleared_at, cleared_because) in (0, 3)),
  check (on_paper or scan_id is null)
);
-- Of an office there is one signature at a time.
create unique index signature_in_force on minutes.signature (meeting_id, office) where cleared_at is null;

-- That a later meeting approved them, as long as its outcome stands.
create table minutes.approval (
  outcome_id uuid primary key,
  meeting_id uuid not null references minutes.kept,
  version_number integer not null,
  -- Where it was approved.
  at_meeting_id uuid not null,
  approved_at timestamptz not null
);
create index approval_by_meeting on minutes.approval (meeting_id);
