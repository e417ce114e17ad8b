"""A name server for one namespace, on loopback, as many systems have one. It knows the names that its arguments tell:

    names.py NAME=ADDRESS,ADDRESS …
"""

import ipaddress
import socket
import struct
import sys

KINDS = {1: 4, 28: 6}  # the numbers of the record types A and AAAA, and the versions of their addresses
AUTHORITATIVE_ANSWER = 0x8580
NO_SUCH_NAME = 3
SECONDS = 60


def answer(query, names):
    """The answer to a query: the addresses of the version that it asks for, or that there is no such name."""
    labels = []
    end = 12
    while query[end]:
        labels.append(query[end + 1 : end + 1 + query[end]].decode())
        end += 1 + query[end]
    question = query[12 : end + 5]
    kind = struct.unpack("!H", question[-4:-2])[0]
    addresses = names.get(".".join(labels).lower())
    packed = [address.packed for address in addresses or () if address.version == KINDS.get(kind)]
    code = AUTHORITATIVE_ANSWER | (NO_SUCH_NAME if addresses is None else 0)
    records = [b"\xc0\x0c" + struct.pack("!HHIH", kind, 1, SECONDS, len(data)) + data for data in packed]
    return query[:2] + struct.pack("!5H", code, 1, len(records), 0, 0) + question + b"".join(records)


def main():
    names = {}
    for argument in sys.argv[1:]:
        name, _, addresses = argument.partition("=")
        names[name] = [ipaddress.ip_address(address) for address in addresses.split(",")]
    listener = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    listener.bind(("127.0.0.1", 53))
    print(flush=True)
    while True:
        query, asker = listener.recvfrom(512)
        listener.sendto(answer(query, names), asker)


if __name__ == "__main__":
    main()
