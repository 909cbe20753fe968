-- Notices of what meetings concluded.
create schema notices;
