"""The figures of the cases as a table, and its comparison with the table that is committed."""

import re
import statistics
from pathlib import Path

PAGE = Path(__file__).parent.parent / "src" / "docs" / "network.md"
HEAD = (
    "| case | runs | first frame, s | back, s | longest standstill, s | parted | failed |",
    "| --- | --- | --- | --- | --- | --- | --- |",
)
# what the page has to show, whatever cases there are in the code
WANTED = (
    "direct",
    "relay over UDP",
    "relay over TCP",
    "relay over TLS",
    "UDP blocked on both sides",
    "symmetric NAT on both sides",
    "only TCP 443",
    "IPv6 only",
    "MTU 1280",
    "cut of 1 s",
    "cut of 5 s",
    "cut of 10 s",
    "cut of 20 s",
    "change of address, there and back",
    "restart of the relay",
    "restart of the server by SIGTERM",
    "restart of the server after kill -9",
    "F5",
)
RUNS = 10
# instead of their number, before the reason
NOT_RUN = "not run: "
MOST_NOT_RUN = 2


class Row:
    """The figures of one case."""

    def __init__(self, name):
        self.name = name
        self.runs = 0
        self.first = []
        self.back = []
        self.standstill = []
        self.parted = 0
        self.failed = 0

    def __str__(self):
        figures = [spread(self.first), spread(self.back), spread(self.standstill)]
        return "| " + " | ".join([self.name, str(self.runs), *figures, str(self.parted), str(self.failed)]) + " |"

    def is_good(self):
        return self.runs > 0 and self.parted == 0 and self.failed == 0


def spread(seconds):
    """The median, and the longest."""
    return f"{statistics.median(seconds):.1f} (most {max(seconds):.1f})" if seconds else ""


def of(rows):
    return "\n".join([*HEAD, *map(str, rows)]) + "\n"


def committed():
    """The page's text before the table, the table's rows by the names of their cases, and the text behind it."""
    before, _, rest = PAGE.read_text().partition("\n".join(HEAD) + "\n")
    lines = re.match(r"(\|.*\n)*", rest).group()
    return before, {line.split(" | ")[0].removeprefix("| "): line for line in lines.splitlines()}, rest[len(lines) :]


def write(row):
    """Puts a row into the page, in the place of the former one of its case."""
    before, shown, behind = committed()
    shown[row.name] = str(row)
    ordered = [shown[name] for name in WANTED if name in shown]
    PAGE.write_text(before + of(ordered) + behind)


def faults(names):
    """What is wrong with the cases of these names, and with the rows of the page: both have to be those wanted."""
    _, shown, _ = committed()
    found = []
    for what, others in (("the cases", names), (f"the rows of {PAGE.name}", list(shown))):
        if list(WANTED) != others:
            differing = sorted(set(WANTED) ^ set(others)) or "their order"
            found.append(f"{what} are not those that are wanted: {differing}")
    runs = {name: line.split(" | ")[1] for name, line in shown.items()}
    not_run = [name for name, text in runs.items() if text.startswith(NOT_RUN) and text != NOT_RUN]
    if len(not_run) > MOST_NOT_RUN:
        found.append(f"more than {MOST_NOT_RUN} rows of {PAGE.name} were not run: {not_run}")
    few = [name for name, text in runs.items() if name not in not_run and (not text.isdigit() or int(text) < RUNS)]
    found += [f"{PAGE.name} shows fewer than {RUNS} runs of: {name}" for name in few]
    return found
