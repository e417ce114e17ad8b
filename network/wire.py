"""A wire between two namespaces with delay, jitter, loss, a rate and a queue: netem for kernels that have none.

    wire.py SPACE1 INTERFACE1 SPACE2 INTERFACE2

Each end is a TUN device, so that every packet is an IP packet. "up" goes from the first space to the second one. A line
on standard input sets some of its figures, and is answered by an empty line:

    both|up|down KEY VALUE [KEY VALUE …]

delay and jitter in ms, loss in percent, burst (mean number of packets lost in a row), rate in kbit/s (0: endless),
queue in ms (what would wait for longer is dropped), cut 0 or 1. The wire ends with its standard input.
"""

import collections
import ctypes
import fcntl
import os
import random
import select
import struct
import sys
import time

CLONE_NEWNET = 0x40000000
TUNSETIFF = 0x400454CA
IFF_TUN = 0x0001
IFF_NO_PI = 0x1000
LARGEST = 2048
READS_AT_ONCE = 64
LONGEST_QUEUE = 8192


def enter(space):
    """Puts the calling thread into a network namespace."""
    libc = ctypes.CDLL(None, use_errno=True)
    with open("/run/netns/" + space) as file:
        if libc.setns(file.fileno(), CLONE_NEWNET) != 0:
            raise OSError(ctypes.get_errno(), "setns " + space)


def open_tun(space, name):
    enter(space)
    device = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(device, TUNSETIFF, struct.pack("16sH22x", name.encode(), IFF_TUN | IFF_NO_PI))
    return device


class Way:
    """One direction. Packets never overtake each other."""

    def __init__(self, source, target):
        self.source = source
        self.target = target
        self.figures = {"delay": 10, "jitter": 0, "loss": 0, "burst": 1, "rate": 0, "queue": 300, "cut": 0}
        self.waiting = collections.deque()
        self.free_at = 0.0
        self.last = 0.0
        self.in_burst = False

    def set(self, key, value):
        if key not in self.figures:
            raise KeyError(key)
        self.figures[key] = value
        if key == "cut":
            self.waiting.clear()

    def is_lost(self):
        """With bursts, a channel of two states with the same mean loss."""
        loss = self.figures["loss"] / 100
        if loss == 0 or self.figures["burst"] <= 1:
            return random.random() < loss
        leave = 1 / self.figures["burst"]
        enter_burst = leave * loss / (1 - loss)
        self.in_burst = random.random() >= leave if self.in_burst else random.random() < enter_burst
        return self.in_burst

    def take(self):
        """Reads what has come, and decides when each packet is to arrive."""
        figures = self.figures
        for _ in range(READS_AT_ONCE):
            try:
                packet = os.read(self.source, LARGEST)
            except BlockingIOError:
                return
            now = time.monotonic()
            if figures["cut"] or len(self.waiting) >= LONGEST_QUEUE or self.is_lost():
                continue
            start = max(self.free_at, now)
            if figures["rate"]:
                if (start - now) * 1000 > figures["queue"]:
                    continue
                start = self.free_at = start + len(packet) * 8 / figures["rate"] / 1000
            jitter = figures["jitter"] and random.gauss(0, figures["jitter"])
            self.last = max(self.last, start + max(0, figures["delay"] + jitter) / 1000)
            self.waiting.append((self.last, packet))

    def give(self):
        """Writes what is due, and returns the seconds until the next packet is, or None."""
        while self.waiting:
            due, packet = self.waiting[0]
            left = due - time.monotonic()
            if left > 0:
                return left
            self.waiting.popleft()
            try:
                os.write(self.target, packet)
            except OSError:
                pass  # the interface is down, or its queue is full: the packet is lost
        return None


def obey(line, up, down):
    which, *words = line.split()
    ways = {"both": (up, down), "up": (up,), "down": (down,)}[which]
    for way in ways:
        for key, value in zip(words[::2], words[1::2]):
            way.set(key, float(value))


def main():
    space1, interface1, space2, interface2 = sys.argv[1:]
    one = open_tun(space1, interface1)
    two = open_tun(space2, interface2)
    up, down = Way(one, two), Way(two, one)
    told = sys.stdin.fileno()
    ready = select.epoll()
    for file in (one, two, told):
        ready.register(file, select.EPOLLIN)
    print(flush=True)
    while True:
        pauses = [pause for pause in (up.give(), down.give()) if pause is not None]
        for file, _ in ready.poll(min(pauses, default=-1)):
            if file == one:
                up.take()
            elif file == two:
                down.take()
            else:
                lines = os.read(told, 4096).decode()
                if not lines:
                    return
                for line in lines.splitlines():
                    obey(line, up, down)
                    print(flush=True)


if __name__ == "__main__":
    main()
