-- The ledger. `sealed` is the canonical text that `hash` is the SM3 of: it is the record.
-- Table `fact` says the same once more as rows, for questions in SQL; `verify` compares the two.
-- Every key starts with the region, so that the tables can be distributed by it.

-- Where each region's chain ends. Its row is locked while an entry is appended: writers stand in line here.
create table head (
  region text primary key,
  number bigint not null,
  hash   text not null,
  at     text not null
);

create table entry (
  region   text not null,
  number   bigint not null check (number > 0),
  kind     text not null,
  at       timestamptz not null,
  by       text not null,
  division text,
  period   text,
  subject  text,
  previous text not null,
  hash     text not null,
  sealed   text not null,
  primary key (region, number)
);

-- No foreign key to `entry`: both are written in one transaction, and its check would need the right to update.
create table fact (
  region  text not null,
  entry   bigint not null,
  ordinal integer not null,
  subject text not null,
  field   text not null,
  period  text not null,
  amount  bigint,
  text    text,
  flag    boolean,
  file    text,
  sheet   text,
  cell    text,
  primary key (region, entry, ordinal)
);

-- Which entry brought which file.
create table file (
  region text not null,
  entry  bigint not null,
  sm3    text not null,
  name   text not null,
  bytes  bigint not null,
  primary key (region, entry, sm3)
);

create table draft (
  region text not null,
  key    text not null,
  value  text not null,
  primary key (region, key)
);

-- Append-only by privilege, for the owner too: whoever is no superuser can neither change nor delete.
revoke update, delete, truncate on entry, fact, file from public, current_user;
