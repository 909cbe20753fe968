-- Those whom the keeper of a pack chose to see it, as of a paper. Until now whoever read one of its papers did: they go on seeing it.
create table papers.pack_reader (
  pack_id uuid not null references papers.pack on delete cascade,
  account_id uuid not null,
  primary key (pack_id, account_id)
);
create index pack_reader_by_account on papers.pack_reader (account_id);

insert into papers.pack_reader (pack_id, account_id)
select distinct pack.id, reader.account_id
from papers.pack
join papers.pack_paper held on held.pack_id = pack.id
join papers.reader on reader.paper_id = held.paper_id
where pack.sharing = 'chosen' and reader.account_id <> pack.keeper_id;
