-- The queue of one category, in the queue's order: without these the mildest one is found only behind all the others.
create index cases_queue_child_safety on cases (lane, (-severity), (-score), opened_at, id)
    where closed_at is null and 'CHILD_SAFETY' = any (categories);
create index cases_queue_threat on cases (lane, (-severity), (-score), opened_at, id)
    where closed_at is null and 'THREAT_OR_SELF_HARM' = any (categories);
create index cases_queue_sexual_content on cases (lane, (-severity), (-score), opened_at, id)
    where closed_at is null and 'SEXUAL_CONTENT' = any (categories);
create index cases_queue_harassment on cases (lane, (-severity), (-score), opened_at, id)
    where closed_at is null and 'HARASSMENT_OR_HATE' = any (categories);
create index cases_queue_spam on cases (lane, (-severity), (-score), opened_at, id)
    where closed_at is null and 'SPAM_OR_SCAM' = any (categories);
create index cases_queue_under_age on cases (lane, (-severity), (-score), opened_at, id)
    where closed_at is null and 'LOOKS_UNDER_AGE' = any (categories);
create index cases_queue_other on cases (lane, (-severity), (-score), opened_at, id)
    where closed_at is null and 'OTHER' = any (categories);

-- what awaits a second moderator: few at a time, and looked for often
create index cases_awaiting on cases (lane, (-severity), (-score), opened_at, id) where closed_at is null and awaiting_second;
