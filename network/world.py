"""All that a case needs: the internet, the relay, the server and two people. Nothing of it is left at the end."""

import base64
import contextlib
import hashlib
import shutil

import internet
import spaces
from check import check
from people import Pair, Person
from relay import SECRET, STUN_URLS, URLS, Relay
from server import URL, Server

RELAY_SETTINGS = {"TURN_URLS": URLS, "TURN_SECRET": SECRET}


class World:
    def __init__(self, folder):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        self.folder = folder
        self.net = internet.Internet()
        self.relay = None
        self.server = None
        self.has_relay = None
        self.spki = None
        self.pictures = None
        self.pair = None

    def build(self, has_relay):
        certificate, key = self.folder / "certificate.pem", self.folder / "key.pem"
        names = ",".join(f"DNS:{name}" for name in (internet.SERVER_NAME, internet.RELAY_NAME))
        subject = ["-subj", f"/CN={internet.SERVER_NAME}", "-addext", f"subjectAltName={names}"]
        new_key = ["-newkey", "rsa:2048", "-nodes", "-keyout", key]
        spaces.command("openssl", "req", "-x509", *new_key, "-days", "30", *subject, "-out", certificate)
        self.net.build()
        check(self.net)
        self.relay = Relay(self.folder, certificate, key)
        self.relay.start()
        settings = {"STUN_URLS": STUN_URLS, **(RELAY_SETTINGS if has_relay else {})}
        self.server = Server(self.folder, certificate, key, settings)
        self.server.start()
        self.has_relay = has_relay
        self.spki = fingerprint(key)

    def prepare(self, case):
        """The world as it was built, and then as the case wants it."""
        self.net.restore()
        if case.has_relay and not self.has_relay:
            self.server.restart(**RELAY_SETTINGS)
            self.has_relay = True
        if case.pictures != self.pictures:
            self.start_browsers(case.pictures)
        case.prepare(self)

    def start_browsers(self, pictures):
        if self.pair:
            self.pair.stop()
        with open(self.folder / "browsers", "a") as output:
            self.pair = Pair(*[Person(space, URL, self.spki, pictures, output) for space in ("a", "b")])
        self.pictures = pictures

    def remove(self):
        """Ends and removes all of it, whatever fails meanwhile."""
        with contextlib.ExitStack() as last_first:
            last_first.callback(spaces.remove_left_over)
            for part in (self.net, self.relay, self.server, self.pair):
                if part:
                    last_first.callback(part.stop)


def fingerprint(key):
    """What Chromium calls a certificate's SPKI: the hash of its public key."""
    public = spaces.command("openssl", "pkey", "-in", key, "-pubout")
    body = "".join(line for line in public.splitlines() if not line.startswith("---"))
    return base64.b64encode(hashlib.sha256(base64.b64decode(body)).digest()).decode()
