-- What a text cites is looked for by the number that papers bear themselves.
create index paper_by_number on papers.paper (symbol) where symbol is not null;

-- Versions in which the words stand, on a page or in the text: no more than `most`. Their vectors are kept beside the tables, so that
-- PostgreSQL takes reading all of them for cheap; it is a hundred times as dear as the index.
create function papers.versions_with(query tsquery, most integer) returns table (version_id uuid)
language sql stable set enable_seqscan = off as $$
  select version_id from papers.page where found @@ query
  union select version_id from papers.text where found @@ query
  limit most
$$;
