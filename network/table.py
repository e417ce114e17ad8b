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
    """The page, and where in it the table begins and ends."""
    page = PAGE.read_text()
    start = page.index(HEAD[0])
    return page, start, start + len(re.match(r"(\|.*\n)+", page[start:]).group())


def write(rows):
    """Puts the rows into the page, in the place of the former ones."""
    page, start, end = committed()
    PAGE.write_text(page[:start] + of(rows) + page[end:])


def faults(names):
    """What is wrong with the cases of these names, and with the rows of the page: both have to be those wanted."""
    page, start, end = committed()
    rows = [line.split(" | ") for line in page[start:end].splitlines()[len(HEAD) :]]
    shown = [row[0].removeprefix("| ") for row in rows]
    found = []
    for what, others in (("the cases", names), (f"the rows of {PAGE.name}", shown)):
        if list(WANTED) != others:
            differing = sorted(set(WANTED) ^ set(others)) or "their order"
            found.append(f"{what} are not those that are wanted: {differing}")
    found += [f"{PAGE.name} shows fewer than {RUNS} runs of: {row[0]}" for row in rows if int(row[1]) < RUNS]
    return found
