create schema mail;

-- Letters that have not left yet, and those that could not, for a week. What they say is kept nowhere else.
create table mail.letter (
  id uuid primary key default gen_random_uuid(),
  recipient text not null,
  subject text not null,
  body text not null,
  at timestamptz not null
);
create index letter_by_age on mail.letter (at);
