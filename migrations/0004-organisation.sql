create schema organisation;

-- The one row that says whose Plenum this is. It is missing until the first run is done.
create table organisation.settings (
  one boolean primary key default true check (one),
  name text not null,
  language text not null check (language in ('vi', 'en')),
  profile text not null,
  version integer not null default 1
);
