-- The ledger. `sealed` is the canonical text that `hash` is the SM3 of: it is the record.
-- Table `fact` says the same once more as rows, for questions in SQL; `verify` compares the two.
create table entry (
  region   text not null,
  number   integer not null check (number > 0),
  kind     text not null,
  at       text not null,
  by       text not null,
  division text,
  period   text,
  subject  text,
  previous text not null,
  hash     text not null,
  sealed   text not null,
  primary key (region, number)
) strict;

create table fact (
  region   text not null,
  entry    integer not null,
  ordinal  integer not null,
  subject  text not null,
  field    text not null,
  period   text not null,
  amount   integer,
  text     text,
  flag     integer check (flag in (0, 1)),
  file     text,
  sheet    text,
  cell     text,
  primary key (region, entry, ordinal),
  foreign key (region, entry) references entry (region, number)
) strict, without rowid;

-- Which entry brought which file.
create table file (
  region text not null,
  entry  integer not null,
  sm3    text not null,
  name   text not null,
  bytes  integer not null,
  primary key (region, entry, sm3),
  foreign key (region, entry) references entry (region, number)
) strict;

create table draft (
  region text not null,
  key    text not null,
  value  text not null,
  primary key (region, key)
) strict;

create trigger entry_is_append_only before update on entry
begin select raise(abort, 'entries are never changed'); end;
create trigger entry_stays before delete on entry
begin select raise(abort, 'entries are never deleted'); end;
create trigger fact_is_append_only before update on fact
begin select raise(abort, 'facts are never changed'); end;
create trigger fact_stays before delete on fact
begin select raise(abort, 'facts are never deleted'); end;
