-- A decision ends the sessions itself. What a former version left undone is done here.
delete from sessions s using outbox o, accounts a
    where o.done_at is null and a.id = o.account and s.account_id = a.id
        and (a.standing = 'BANNED' or (a.standing = 'SUSPENDED' and a.standing_until > now()));

drop table outbox;
