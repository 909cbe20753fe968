create schema people;

-- Whoever is erased keeps the id, so that old papers and the journal still point at somebody.
create table people.person (
  id uuid primary key default gen_random_uuid(),
  code text collate "C" not null unique,
  family_name text not null,
  middle_name text,
  given_name text not null,
  -- The parts of the name in the order in which lists compare them; an array is compared part by part, a text is not.
  sort_name text[] collate "vi-x-icu" not null,
  folded text collate "C" not null,
  birth_date date,
  sex text check (sex in ('male', 'female')),
  email text,
  phone text,
  version integer not null default 1,
  erased_at timestamptz,
  constraint erased_means_empty check (
    erased_at is null
    or folded = '' and family_name = '' and given_name = '' and num_nonnulls(middle_name, birth_date, sex, email, phone) = 0
  )
);
create index person_in_order on people.person (sort_name, id) where erased_at is null;

-- Every set of one to four folded words of a name, each with its people in name order. A search for up to four words is a
-- few short ranges of this one index, however many people there are and however common the words.
create table people.name_key (
  size smallint not null,
  key text collate "C" not null,
  sort_name text[] collate "vi-x-icu" not null,
  person_id uuid not null,
  primary key (size, key, sort_name, person_id)
);

-- Who holds which office in which body, both days included. `single_seat` is the rule of the day on which it was given.
create table people.mandate (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people.person,
  body_id uuid not null references bodies.body,
  office text collate "C" not null,
  from_day date not null,
  to_day date,
  precedence integer not null,
  single_seat boolean not null,
  version integer not null default 1,
  check (to_day is null or from_day <= to_day),
  constraint one_holder_at_a_time exclude using gist
    (body_id with =, office with =, daterange(from_day, to_day, '[]') with &&) where (single_seat),
  constraint held_once_at_a_time exclude using gist
    (person_id with =, body_id with =, office with =, daterange(from_day, to_day, '[]') with &&) where (not single_seat)
);
create index mandate_by_person on people.mandate (person_id, from_day);
create index mandate_by_body on people.mandate (body_id, precedence);
