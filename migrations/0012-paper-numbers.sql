-- What a text cites is looked for by the number that papers bear themselves.
create index paper_by_number on papers.paper (symbol) where symbol is not null;
