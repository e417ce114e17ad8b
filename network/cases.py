"""The cases: what the network is like before two people meet, and what happens to their call."""

import dataclasses
import time
from typing import Callable, Optional

import internet

RELAY = internet.RELAY[0]
NO_UDP = 'iifname "lan" meta l4proto udp drop'
NO_TCP_TO_RELAY = f'iifname "lan" ip daddr {RELAY} meta l4proto tcp drop'
NO_PLAIN_TCP_TO_RELAY = f'iifname "lan" ip daddr {RELAY} tcp dport 3478 drop'
NO_TLS_TO_RELAY = f'iifname "lan" ip daddr {RELAY} tcp dport 443 drop'
ONLY_TCP_443 = 'iifname "lan" tcp dport 443 accept; iifname "lan" drop'
# so long somebody has no network at all between Wi-Fi and mobile
WITHOUT_NETWORK = 3.5
# pictures of a camera in a second: what Chromium's makes by itself, and few, which leave a server on the same two
# processors enough to start within the two minutes for which a talk goes on without any
USUAL = 20
FEW = 5


@dataclasses.dataclass(frozen=True)
class Case:
    name: str
    # what the network is like before both come
    prepare: Callable = lambda world: None
    # how a's media may go, as its statistics tell it: the network leaves no other choice. Empty: not asked
    paths: tuple = ()
    # what happens while both talk; yields the seconds until all was as before, once for each thing that happens
    disturb: Optional[Callable] = None
    # whether the server knows a relay
    has_relay: bool = True
    # how many pictures each camera gives in a second
    pictures: int = USUAL
    # whether mvn verify runs it, too
    is_short: bool = False


def restricted(rules="", ports=""):
    def prepare(world):
        for router in ("home-a", "home-b"):
            world.net.restrict(router, rules, ports)

    return prepare


def cut(seconds):
    def disturb(world, pair):
        world.net.tell("home-a", "both cut 1")
        time.sleep(seconds)
        world.net.tell("home-a", "both cut 0")
        yield pair.see_again(time.time())

    return disturb


def change_address(world, pair):
    for gone, take in (("eth0", world.net.take_mobile), ("eth1", world.net.take_wifi)):
        world.net.drop(gone)
        time.sleep(WITHOUT_NETWORK)
        take()
        yield pair.see_again(time.time())


def restart_relay(world, pair):
    world.relay.stop()
    world.relay.start()
    yield pair.see_again(time.time())


def restart_server(world, pair):
    gone = time.time()
    world.server.restart()
    yield pair.welcomed_again(gone, time.time())


def kill_server(world, pair):
    gone = time.time()
    world.server.kill()
    world.server.restart()
    yield pair.welcomed_again(gone, time.time())


def reload_page(world, pair):
    pair.look()
    moment = time.time()
    pair.a.do("reload")
    pair.a.wait("the reloaded page showed the partner", lambda person: person.moving_since(moment))
    # what the other one saw before that may have come from the old page
    there = pair.a.moving_since(moment)
    yield there - moment + pair.see_again(there)


CASES = (
    Case("direct", paths=("host", "srflx", "prflx"), has_relay=False),
    Case("relay over UDP", restricted(NO_TCP_TO_RELAY), ("relay over udp",), is_short=True),
    Case("relay over TCP", restricted(f"{NO_UDP}; {NO_TLS_TO_RELAY}"), ("relay over tcp",)),
    Case("relay over TLS", restricted(f"{NO_UDP}; {NO_PLAIN_TCP_TO_RELAY}"), ("relay over tls",)),
    Case("UDP blocked on both sides", restricted(NO_UDP), ("relay over tcp", "relay over tls")),
    Case("symmetric NAT on both sides", restricted(ports="random,fully-random")),
    Case("only TCP 443", restricted(ONLY_TCP_443), ("relay over tls",), is_short=True),
    Case("IPv6 only", lambda world: world.net.only_version_6(), is_short=True),
    Case("MTU 1280", lambda world: world.net.mtu(1280)),
    Case("cut of 1 s", disturb=cut(1)),
    Case("cut of 5 s", disturb=cut(5), is_short=True),
    Case("cut of 10 s", disturb=cut(10)),
    Case("cut of 20 s", disturb=cut(20)),
    Case("change of address, there and back", disturb=change_address, is_short=True),
    Case("restart of the relay", disturb=restart_relay, is_short=True),
    Case("restart of the server by SIGTERM", disturb=restart_server, pictures=FEW),
    Case("restart of the server after kill -9", disturb=kill_server, pictures=FEW, is_short=True),
    Case("F5", disturb=reload_page, is_short=True),
)
