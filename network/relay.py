"""coturn with the shipped turnserver.conf, changed in the lines that an operator changes."""

import re
from pathlib import Path

import internet
import spaces

SECRET = "known-to-the-relay-and-the-server"
SHIPPED = Path(__file__).parent.parent / "payara-config" / "turnserver.conf"
URLS = ",".join(
    [
        f"turn:{internet.RELAY_NAME}:3478?transport=udp",
        f"turn:{internet.RELAY_NAME}:3478?transport=tcp",
        f"turns:{internet.RELAY_NAME}:443?transport=tcp",
    ]
)
STUN_URLS = f"stun:{internet.RELAY_NAME}:3478"


def adapted(certificate, key):
    """The shipped file with this relay's addresses, secret, certificate, and its TLS on port 443."""
    address4, address6 = internet.RELAY
    values = {"static-auth-secret": SECRET, "cert": certificate, "pkey": key, "tls-listening-port": "443"}
    lines = []
    for line in SHIPPED.read_text().splitlines():
        name, equals, _ = line.partition("=")
        if name in ("listening-ip", "relay-ip"):
            continue
        lines.append(f"{name}={values[name]}" if equals and name in values else line)
    lines += [f"listening-ip={address4}", f"listening-ip={address6}", f"relay-ip={address4}"]
    return "\n".join(lines) + "\n"


class Relay:
    def __init__(self, folder, certificate, key):
        self.folder = folder / "relay"
        self.folder.mkdir()
        self.config = self.folder / "turnserver.conf"
        self.config.write_text(adapted(certificate, key))
        self.process = None

    def start(self):
        files = []
        for option, file in (("--userdb", "users"), ("--pidfile", "pid"), ("--log-file", "log")):
            files += [option, self.folder / file]
        with open(self.folder / "output", "a") as output:
            self.process = spaces.start(
                "relay", "turnserver", "-c", self.config, *files, "--simple-log", "-v", stdout=output, stderr=output
            )
        listening = lambda: re.search(r":443\b", spaces.inside("relay", self.sockets))
        spaces.wait_until("the relay listened", listening, 30)

    def sockets(self):
        """The sockets that listen, as the kernel tells them."""
        lines = [line.split() for file in ("tcp", "tcp6") for line in open(f"/proc/thread-self/net/{file}")]
        return " ".join(f":{int(line[1].split(':')[1], 16)}" for line in lines if line[3:4] == ["0A"])

    def stop(self):
        if self.process:
            spaces.end(self.process)
