"""Network namespaces of this run, and what runs inside them. Nothing else of the machine is touched."""

import ctypes
import os
import shutil
import signal
import socket
import subprocess
import threading
import time
from pathlib import Path

from wire import enter

PREFIX = "serendip"
PR_SET_PDEATHSIG = 1
# ip netns exec puts what is here over /etc
ETC = "/etc/netns"


def name(space):
    """The namespace's name on this machine: other runs have others."""
    return f"{PREFIX}-{os.getpid()}-{space}"


def command(*words, text=None):
    """Runs a command to its end, and returns what it printed."""
    done = subprocess.run([str(word) for word in words], input=text, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, words))}: {done.stderr.strip() or done.stdout.strip()}")
    return done.stdout


def ip(space, line):
    """Runs one command of ip(8) in a namespace."""
    return command("ip", "-n", name(space), *line.split())


def die_with_parent():
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def start(space, *words, **options):
    """Starts a process in a namespace. It ends with this one."""
    inside = ["ip", "netns", "exec", name(space), *[str(word) for word in words]]
    return subprocess.Popen(inside, preexec_fn=die_with_parent, **options)


def end(process, seconds=30):
    """Asks a process to end, and kills it if it doesn't."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def inside(space, call):
    """What a function returns that runs in a namespace, in a thread of its own."""
    answer = []

    def run():
        enter(name(space))
        try:
            answer.append((call(), None))
        except Exception as fault:
            answer.append((None, fault))

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    value, fault = answer[0]
    if fault:
        raise fault
    return value


def make(space):
    """Makes a namespace whose processes know no hosts but themselves, and ask a name server on loopback."""
    folder = f"{ETC}/{name(space)}"
    os.makedirs(folder)
    files = {"hosts": f"127.0.0.1 localhost {socket.gethostname()}", "resolv.conf": "nameserver 127.0.0.1"}
    for file, line in files.items():
        Path(folder, file).write_text(line + "\n")
    command("ip", "netns", "add", name(space))
    ip(space, "link set lo up")
    settings = "ipv4/ip_forward=1 ipv6/conf/all/forwarding=1 ipv6/conf/all/accept_dad=0 ipv6/conf/default/accept_dad=0"
    for setting in settings.split():
        file, value = setting.split("=")
        write = f"echo {value} > /proc/sys/net/{file}"
        command("ip", "netns", "exec", name(space), "sh", "-c", write)


def all_namespaces():
    return [line.split()[0] for line in command("ip", "netns", "list").splitlines()]


def remove(namespace):
    """Ends what runs in a namespace, and removes it."""
    if namespace in all_namespaces():
        for pid in command("ip", "netns", "pids", namespace).split():
            try:
                os.kill(int(pid), signal.SIGKILL)
            except ProcessLookupError:
                pass
        command("ip", "netns", "del", namespace)
    shutil.rmtree(f"{ETC}/{namespace}", ignore_errors=True)
    if os.path.isdir(ETC) and not os.listdir(ETC):
        os.rmdir(ETC)


def remove_left_over():
    """Removes the namespaces of this run, and those of former runs that were killed."""
    folders = os.listdir(ETC) if os.path.isdir(ETC) else []
    for namespace in {*all_namespaces(), *folders}:
        prefix, _, rest = namespace.partition("-")
        owner = rest.partition("-")[0]
        mine = owner == str(os.getpid())
        if prefix == PREFIX and owner.isdigit() and (mine or not os.path.exists(f"/proc/{owner}")):
            remove(namespace)


def wait_until(what, condition, seconds):
    """Returns the condition's first value that is true; fails after a time that only detects what hangs."""
    deadline = time.monotonic() + seconds
    while not (value := condition()):
        if time.monotonic() > deadline:
            raise TimeoutError(f"{seconds} s passed before {what}")
        time.sleep(0.05)
    return value
