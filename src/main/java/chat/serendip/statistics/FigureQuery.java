package chat.serendip.statistics;

/**
 * The queries of the figures. {@code :from} is the beginning of the first day, {@code :first} that day, {@code :now}
 * the time. The database counts; no row of a report or case leaves it.
 */
final class FigureQuery {

    /**
     * How often each kind of event happened on each day. Arithmetic groups rows into days, and only the groups become
     * dates.
     */
    static final String DAILY_COUNTS = """
            select what as what, kind as kind, cast(day at time zone 'UTC' as date) as day, count as count
            from (
                select 'reports' as what, category as kind, date_bin('1 day', filed_at, :from) as day, count(*) as count
                    from reports where filed_at >= :from group by 2, 3
                union all select 'opened', lane, date_bin('1 day', opened_at, :from), count(*)
                    from cases where opened_at >= :from group by 2, 3
                union all select 'closed', lane, date_bin('1 day', closed_at, :from), count(*)
                    from cases where closed_at >= :from group by 2, 3
                union all select 'decisions', kind, date_bin('1 day', coalesce(confirmed_at, decided_at), :from), count(*)
                    from decisions where state = 'FINAL' and coalesce(confirmed_at, decided_at) >= :from group by 2, 3
                union all select 'decisions', kind, date_bin('1 day', imposed_at, :from), count(*)
                    from sanctions where automated and imposed_at >= :from group by 2, 3
                union all select 'appeals', case when granted then 'GRANTED' else 'DENIED' end,
                        date_bin('1 day', decided_at, :from), count(*)
                    from appeals where decided_at >= :from group by 2, 3
                union all select 'appeals', 'FILED', date_bin('1 day', appealed_at, :from), count(*)
                    from appeals where appealed_at >= :from group by 3
                union all select 'meetings', mode, cast(day as timestamp) at time zone 'UTC', count
                    from daily_meetings where day >= :first) counted""";

    /** How many wait now, and since when the oldest that nobody works on. */
    static final String OPEN = """
            select 'URGENT' as what, (select count(*) from cases where lane = 'URGENT' and closed_at is null) as count,
                (select opened_at from cases c where lane = 'URGENT' and closed_at is null and not awaiting_second
                    and not exists (select 1 from claims k where k.case_id = c.id and k.until > :now)
                 order by lane, opened_at limit 1) as oldest
            union all select 'ORDINARY', (select count(*) from cases where lane = 'ORDINARY' and closed_at is null),
                (select opened_at from cases c where lane = 'ORDINARY' and closed_at is null and not awaiting_second
                    and not exists (select 1 from claims k where k.case_id = c.id and k.until > :now)
                 order by lane, opened_at limit 1)
            union all select 'AWAITING', (select count(*) from cases where closed_at is null and awaiting_second), null
            union all select 'APPEALS', count(*), min(appealed_at) from appeals where decided_at is null
            union all select 'NOTICES', count(*), min(filed_at) from notices where decided_at is null""";

    /**
     * Since when the oldest case of each lane has been open: among the open ones, and among those that were closed on
     * each day.
     */
    static final String OLDEST = """
            select lane as lane, cast(null as date) as day,
                (select min(opened_at) from cases c where c.lane = lanes.lane and closed_at is null) as oldest
            from (values ('URGENT'), ('ORDINARY')) lanes (lane)
            union all select lane, cast(day at time zone 'UTC' as date), oldest
            from (select lane, date_bin('1 day', closed_at, :from) as day, min(opened_at) as oldest
                  from cases where closed_at >= :from group by 1, 2) closed""";

    /** How many people were online at the same time, at most, per day. */
    static final String PEAKS = "select day as day, most as most from daily_crowds where day >= :first";

    /**
     * How long cases waited for the first action, in seconds: per lane over the whole span, and per day over both
     * lanes.
     */
    static final String FIRST_ACTION = """
            select lane as lane, cast(day at time zone 'UTC' as date) as day,
                cast(extract(epoch from median) as double precision) as median,
                cast(extract(epoch from p90) as double precision) as p90
            from (
                select lane, day, percentile_cont(0.5) within group (order by waited) as median,
                    percentile_cont(0.9) within group (order by waited) as p90
                from (select lane, date_bin('1 day', first_action_at, :from) as day, first_action_at - opened_at as waited
                      from cases where first_action_at >= :from) acted
                group by grouping sets ((lane), (day))) spread""";

    /** How long people waited for a partner, per day, in tenths of a second. */
    static final String WAITS = """
            select day as day, min(tenths) filter (where up_to >= 0.5 * whole) as median,
                min(tenths) filter (where up_to >= 0.9 * whole) as p90
            from (select day, tenths, sum(count) over (partition by day order by tenths) as up_to,
                      sum(count) over (partition by day) as whole
                  from daily_waits where day >= :first) waits
            group by day""";

    /** What became of the reports of the span. */
    static final String OUTCOMES =
            "select outcome as what, count(*) as count from reports where filed_at >= :from group by outcome";

    /** How many notices came in the span, and how many of them are decided. */
    static final String NOTICES =
            "select count(*) as received, count(decided_at) as decided from notices where filed_at >= :from";

    private FigureQuery() {}
}
