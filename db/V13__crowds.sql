-- How many people were online at the same time on a day, at most
create table daily_crowds (
    day  date    primary key,
    most integer not null check (most > 0)
);

-- what was closed on a day, and how old it was, is read without the rows themselves
drop index cases_by_closing;
create index cases_by_closing on cases (closed_at) include (lane, opened_at) where closed_at is not null;
