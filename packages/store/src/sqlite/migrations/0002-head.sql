-- Where each region's chain ends. Kept apart from the entries, so that a last entry that was taken away is missed.
create table head (
  region text primary key,
  number integer not null,
  hash   text not null,
  at     text not null
) strict;

insert into head (region, number, hash, at)
select region, number, hash, at from entry as last
where number = (select max(number) from entry where entry.region = last.region);
