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
        self.failures = []

    def __str__(self):
        figures = [spread(self.first), spread(self.back), spread(self.standstill)]
        return "| " + " | ".join([self.name, str(self.runs), *figures, str(self.parted), str(len(self.failures))]) + " |"

    def is_good(self):
        return self.runs > 0 and self.parted == 0 and not self.failures


def spread(seconds):
    """The median, and the longest."""
    return f"{statistics.median(seconds):.1f} (most {max(seconds):.1f})" if seconds else ""


def of(rows):
    return "\n".join([*HEAD, *map(str, rows)]) + "\n"


def write(rows):
    """Puts the rows into the page, in the place of the former table."""
    page = PAGE.read_text()
    start = page.index(HEAD[0])
    end = start + len(re.match(r"(\|.*\n)+", page[start:]).group())
    PAGE.write_text(page[:start] + of(rows) + page[end:])


def faults(names):
    """What is wrong with the cases of these names, and with the rows of the page: both have to be those wanted."""
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \|", PAGE.read_text(), re.MULTILINE)
    rows = [row for row in rows if row[0] not in ("case", "---")]
    not_run = [name for name, runs in rows if runs.startswith(NOT_RUN) and len(runs) > len(NOT_RUN)]
    figured = [name for name, runs in rows if runs.isdigit() and int(runs) > 0]
    found = []
    if list(WANTED) != [name for name in names]:
        found.append(f"the cases are not those wanted: {sorted(set(WANTED) ^ set(names))}")
    if list(WANTED) != [name for name, _ in rows]:
        found.append(f"the rows of {PAGE.name} are not the cases: {sorted(set(WANTED) ^ {name for name, _ in rows})}")
    if len(not_run) > MOST_NOT_RUN or len(not_run) + len(figured) < len(rows):
        found.append(f"{PAGE.name} has rows without figures, or more than {MOST_NOT_RUN} that were not run")
    return found
