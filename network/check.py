"""Whether the small internet is what it says: else a call that succeeds in it would prove nothing. Packets of UDP go
from a to the backbone and come back with the address that they came from. Run alone, it builds the internet for itself:

    check.py
"""

import json
import socket
import subprocess
import sys
import time

import spaces
from cases import NO_UDP
from internet import Internet

PORT = 7
# the backbone's ends of two wires
NEAR, FAR = "11.0.1.1", "11.0.2.1"
ECHO = f"""
import json, select, socket
listeners = []
for address in ("{NEAR}", "{FAR}"):
    listeners.append(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
    listeners[-1].bind((address, {PORT}))
print(flush=True)
while True:
    for listener in select.select(listeners, [], [])[0]:
        packet, sender = listener.recvfrom(4096)
        listener.sendto(json.dumps(sender).encode(), sender)
"""


def echoes(count, targets=(NEAR,), size=100, patience=0.5):
    """Sends so many packets from one port of a's to each target; returns who sent them, as the targets saw it."""

    def ask():
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asker:
            asker.settimeout(patience)
            for target in targets * count:
                try:
                    asker.sendto(bytes(size), (target, PORT))
                except OSError:
                    pass  # there is no route
            answers = []
            try:
                while len(answers) < count * len(targets):
                    answers.append(tuple(json.loads(asker.recv(4096))))
            except OSError:
                pass
            return answers

    return spaces.inside("a", ask)


def shortest_echo():
    """The seconds that the fastest of ten packets took, there and back."""

    def once():
        start = time.monotonic()
        return time.monotonic() - start if echoes(1) else float("inf")

    return min(once() for _ in range(10))


def stranger_gets_in():
    """Whether a packet that nobody in the home asked for reaches a: then a's system says that nothing listens there."""

    def knock():
        with socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) as stranger:
            stranger.settimeout(0.5)
            stranger.connect(("2600:a::2", PORT))
            stranger.send(b"knock")
            try:
                stranger.recv(10)
            except ConnectionRefusedError:
                return True
            except TimeoutError:
                return False

    return spaces.inside("relay", knock)


def check(net):
    """Fails with the first thing that isn't as it should be."""
    echo = spaces.start("backbone", sys.executable, "-c", ECHO, stdout=subprocess.PIPE)
    echo.stdout.readline()
    try:
        for what, holds in promises(net):
            if not holds:
                raise AssertionError(f"the small internet isn't as it should be: {what}")
        net.restore()
    finally:
        spaces.end(echo)


def promises(net):
    yield "a good line loses nothing", len(echoes(50)) == 50
    yield "it takes 15 ms each way, less some jitter", shortest_echo() > 0.02
    seen = echoes(1, (NEAR, FAR))
    yield "a home has one port for all targets", len(seen) == 2 and len(set(seen)) == 1
    yield "a home has the public address of its router", seen[0][0] == "11.0.1.2"
    net.only_version_6()
    yield "strangers don't get in", not stranger_gets_in()
    net.restore()
    net.restrict("home-a", ports="random,fully-random")
    yield "with symmetric NAT each target sees another port", len(set(echoes(1, (NEAR, FAR)))) == 2
    net.restrict("home-a", NO_UDP)
    yield "UDP can be blocked", not echoes(10)
    net.restore()
    net.tell("home-a", "both cut 1")
    yield "a cut loses everything", not echoes(10)
    net.tell("home-a", "both cut 0")
    yield "after it the line is as before", len(echoes(50)) == 50
    net.tell("home-a", "up loss 50")
    yield "loss loses some, and not all", 0 < len(echoes(200)) < 200
    net.tell("home-a", "up loss 0 rate 100 queue 50")
    yield "what would wait too long is dropped", 0 < len(echoes(50, size=1000)) < 50
    net.restore()
    net.drop("eth0")
    yield "without an interface there is nothing", not echoes(1)
    net.take_mobile()
    yield "mobile has another address", {address for address, _ in echoes(1)} == {"11.0.3.2"}


def main():
    spaces.remove_left_over()
    net = Internet()
    try:
        net.build()
        check(net)
    finally:
        net.stop()
        spaces.remove_left_over()


if __name__ == "__main__":
    main()
