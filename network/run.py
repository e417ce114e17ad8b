"""Runs cases of the network suite, and prints their table.

    run.py short              each case of the short round once; what mvn verify does
    run.py whole [CASE …]     ten runs of every case, or of those named, whose rows of src/docs/network.md are written

It ends with 1 if a call failed, or if cases and rows of the page are not those that are wanted.
"""

import signal
import sys
import time
from pathlib import Path

import spaces
import table
from cases import CASES
from people import CallFailed, Parted
from world import World

FOLDER = Path(__file__).parent.parent / "target" / "network"


def run(world, case, row):
    """Lets two new people meet and does to them what the case says; adds to the row what came of it."""
    world.prepare(case)
    pair = world.pair
    row.runs += 1
    row.first.append(pair.meet())
    path = pair.a.do("path")
    if case.paths and path not in case.paths:
        raise CallFailed(f"the call went {path}")
    if case.disturb:
        moment = time.time()
        row.back.extend(case.disturb(world, pair))
        pair.see_again(time.time())
        row.standstill.append(pair.longest_gap(moment))


def run_all(world, cases, runs):
    """Yields the row of each case as soon as it is there."""
    for case in cases:
        row = table.Row(case.name)
        for _ in range(runs):
            try:
                run(world, case, row)
            except Parted as fault:
                row.parted += 1
                print(f"  {case.name}: {fault}", flush=True)
            except (CallFailed, TimeoutError) as fault:
                row.failed += 1
                print(f"  {case.name}: {fault}", flush=True)
        print(row, flush=True)
        yield row


def main():
    how, *names = sys.argv[1:]
    known = [case.name for case in CASES]
    if how not in ("short", "whole") or set(names) - set(known):
        sys.exit(f"{__doc__}\nCases: {', '.join(known)}")
    cases = [case for case in CASES if (case.name in names or not names) and (how == "whole" or case.is_short)]
    world = World(FOLDER)
    rows = []
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    spaces.remove_left_over()
    try:
        world.build(has_relay=all(case.has_relay for case in cases))
        for row in run_all(world, cases, table.RUNS if how == "whole" else 1):
            rows.append(row)
            if how == "whole":
                table.write(row)
    finally:
        world.remove()
    print(table.of(rows))
    faults = table.faults(known)
    faults += [f"{row.name}: failed {row.failed}, parted {row.parted}" for row in rows if not row.is_good()]
    for fault in faults:
        print(f"network: {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
