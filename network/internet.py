"""A small internet of namespaces.

    a  eth0 (Wi-Fi) -- home-a  ==wire== \\
    a  eth1 (mobile) - carrier ==wire==  backbone -- server
    b  eth0 -------- - home-b  ==wire== /        \\-- relay

Two homes and a carrier translate addresses and let nobody in; server and relay have public addresses. Addresses of
version 6 are there too, and given to a and b only where a case asks for them.
"""

import subprocess
import sys
from pathlib import Path

import spaces

SERVER = ("11.0.10.2", "2600:10::2")
RELAY = ("11.0.20.2", "2600:20::2")
SERVER_NAME = "serendip.test"
RELAY_NAME = "relay.test"
NAMES = [f"{name}={','.join(addresses)}" for name, addresses in ((SERVER_NAME, SERVER), (RELAY_NAME, RELAY))]
SPACES = ("a", "b", "home-a", "home-b", "carrier", "backbone", "server", "relay")
WIRES = {"home-a": 1, "home-b": 2, "carrier": 3}
# a line at home: some 30 ms and back, and enough for a call
HOME_LINE = "delay 15 jitter 2 loss 0 burst 1 rate 20000 queue 300 cut 0"

TRANSLATION = """
flush ruleset
table inet home {{
  chain out {{
    type nat hook postrouting priority srcnat
    oifname "wan" meta nfproto ipv4 masquerade {ports}
  }}
  chain forward {{
    type filter hook forward priority filter
    iifname "wan" ct state new drop
    {rules}
  }}
  chain input {{
    type filter hook input priority filter
    iifname "wan" ct state new drop
  }}
}}
"""


class Internet:
    def __init__(self):
        self.wires = {}
        self.name_servers = []

    def build(self):
        for space in SPACES:
            spaces.make(space)
        self.join("a eth0 192.168.1.2/24", "home-a lan 192.168.1.1/24 2600:a::1/64")
        self.join("a eth1 100.64.3.2/24", "carrier lan 100.64.3.1/24")
        self.join("b eth0 192.168.2.2/24", "home-b lan 192.168.2.1/24 2600:b::1/64")
        self.join("server eth0 11.0.10.2/24 2600:10::2/64", "backbone server 11.0.10.1/24 2600:10::1/64")
        self.join("relay eth0 11.0.20.2/24 2600:20::2/64", "backbone relay 11.0.20.1/24 2600:20::1/64")
        for router, number in WIRES.items():
            self.lay_wire(router, number)
        for space, number in (("server", 10), ("relay", 20)):
            self.route(space, f"11.0.{number}.1", f"2600:{number}::1")
        spaces.ip("backbone", "-6 route add 2600:a::/64 via 2600:f1::2")
        spaces.ip("backbone", "-6 route add 2600:b::/64 via 2600:f2::2")
        for space in ("a", "b", "server"):
            names = Path(__file__).with_name("names.py")
            server = spaces.start(space, sys.executable, names, *NAMES, stdout=subprocess.PIPE)
            self.name_servers.append(server)
            server.stdout.readline()
        self.restore()

    def join(self, one, other):
        """Joins two spaces by a cable; each end is told as: space, interface, addresses."""
        ends = [end.split() for end in (one, other)]
        (space1, interface1, *_), (space2, interface2, *_) = ends
        peer = f"peer name {interface2} netns {spaces.name(space2)}"
        spaces.ip(space1, f"link add {interface1} type veth {peer}")
        for space, interface, *addresses in ends:
            self.address(space, interface, addresses)

    def address(self, space, interface, addresses):
        for address in addresses:
            spaces.ip(space, f"address add {address} dev {interface}" + (" nodad" if ":" in address else ""))
        spaces.ip(space, f"link set dev {interface} up")

    def route(self, space, *gateways):
        for gateway in gateways:
            spaces.ip(space, f"{'-6 ' if ':' in gateway else ''}route replace default via {gateway}")

    def lay_wire(self, router, number):
        """Lays a wire from a router to the backbone."""
        ends = [spaces.name(router), "wan", spaces.name("backbone"), router]
        wire = subprocess.Popen(
            [sys.executable, Path(__file__).with_name("wire.py"), *ends],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            preexec_fn=spaces.die_with_parent,
        )
        self.wires[router] = wire
        wire.stdout.readline()
        self.address(router, "wan", [f"11.0.{number}.2/24", f"2600:f{number}::2/64"])
        self.address("backbone", router, [f"11.0.{number}.1/24", f"2600:f{number}::1/64"])
        self.route(router, f"11.0.{number}.1", f"2600:f{number}::1")

    def tell(self, router, line):
        """Sets figures of a router's wire, see wire.py."""
        wire = self.wires[router]
        wire.stdin.write(line + "\n")
        wire.stdin.flush()
        if not wire.stdout.readline():
            raise RuntimeError(f"the wire of {router} has ended")

    def restrict(self, router, rules="", ports=""):
        """Sets what a router lets out (rules of nft's), and how it picks ports when it translates."""
        spaces.command(
            "ip", "netns", "exec", spaces.name(router), "nft", "-f", "-",
            text=TRANSLATION.format(rules=rules.replace(";", "\n    "), ports=ports),
        )  # fmt: skip

    def mtu(self, size):
        for router in ("home-a", "home-b"):
            spaces.ip(router, f"link set dev wan mtu {size}")
            spaces.ip("backbone", f"link set dev {router} mtu {size}")

    def take_wifi(self):
        """Gives a its address at home."""
        spaces.ip("a", "link set dev eth0 up")
        self.route("a", "192.168.1.1")

    def take_mobile(self):
        """Gives a the carrier's address."""
        spaces.ip("a", "link set dev eth1 up")
        self.route("a", "100.64.3.1")

    def drop(self, interface):
        """Takes an interface of a down, and with it the address and the route."""
        spaces.ip("a", f"link set dev {interface} down")

    def only_version_6(self):
        for space in ("a", "b"):
            spaces.ip(space, "-4 address flush dev eth0")
            self.address(space, "eth0", [f"2600:{space}::2/64"])
            self.route(space, f"2600:{space}::1")

    def restore(self):
        """Everything as it was built: both at home with version 4, every router open to the outside, good lines."""
        for router in WIRES:
            self.restrict(router)
            self.tell(router, "both " + HOME_LINE)
        self.mtu(1500)
        self.drop("eth1")
        for space, address, gateway in (("a", "192.168.1.2", "192.168.1.1"), ("b", "192.168.2.2", "192.168.2.1")):
            spaces.ip(space, "-6 address flush dev eth0 scope global")
            spaces.ip(space, f"address replace {address}/24 dev eth0")
            spaces.ip(space, "link set dev eth0 up")
            self.route(space, gateway)

    def stop(self):
        for process in (*self.wires.values(), *self.name_servers):
            spaces.end(process)
