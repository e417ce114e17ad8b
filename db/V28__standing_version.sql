-- How often an account's standing was set: who is told of two standings in another order than that of their commits knows the last.
alter table accounts add column standing_version integer not null default 0;
