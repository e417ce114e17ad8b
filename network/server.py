"""Serendip as the README deploys it: Payara Micro with the WAR, a PostgreSQL, and nginx in front."""

import os
import signal
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urlencode

import internet
import spaces

ROOT = Path(__file__).parent.parent
PORT = 8080
CONTROL_PORT = 8081
URL = f"https://{internet.SERVER_NAME}"
SETTINGS = {
    "serendip.limits.factor": "1000",
    "serendip.lobby.patience": "PT0.3S",
    "serendip.proxies": "127.0.0.1,::1",
}
# what surrounds the shipped site on a Debian; root, because the site shows a page of this checkout, wherever that is
NGINX = """
user root; daemon off; pid {folder}/pid; error_log {folder}/error.log;
events {{ }}
http {{ access_log off; include {folder}/site.conf; }}
"""


class Server:
    def __init__(self, folder, certificate, key, settings):
        self.folder = folder / "server"
        self.folder.mkdir()
        self.settings = {**SETTINGS, **settings}
        self.certificate = certificate
        self.key = key
        self.processes = []

    def start(self):
        classes = [ROOT / "target" / "test-classes", ROOT / "target" / "classes"]
        class_path = [*map(str, classes), (ROOT / "target" / "test.classpath").read_text().strip()]
        java = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
        settings = [f"{name}={value}" for name, value in self.settings.items()]
        main = "chat.serendip.blackbox.ServerForBrowsers"
        self.run(java, main, PORT, CONTROL_PORT, *settings, CLASSPATH=":".join(class_path))
        self.start_nginx()
        spaces.wait_until("the server was ready", lambda: self.is_alive() and self.call("ready"), 300)

    def start_nginx(self):
        site = (ROOT / "payara-config" / "nginx.conf").read_text()
        certificates = "/etc/letsencrypt/live/serendip.example"
        site = site.replace(certificates + "/fullchain.pem", str(self.certificate))
        site = site.replace(certificates + "/privkey.pem", str(self.key))
        site = site.replace("/opt/serendip", str(ROOT / "payara-config"))
        (self.folder / "site.conf").write_text(site.replace("serendip.example", internet.SERVER_NAME))
        config = self.folder / "nginx.conf"
        config.write_text(NGINX.format(folder=self.folder))
        self.run("nginx", "-p", self.folder, "-e", self.folder / "error.log", "-c", config)

    def run(self, *words, **environment):
        with open(self.folder / "output", "a") as output:
            environment = {**os.environ, "SERENDIP_URL": URL, **environment}
            process = spaces.start("server", *words, cwd=ROOT, env=environment, stdout=output, stderr=output)
        self.processes.append(process)

    def is_alive(self):
        for process in self.processes:
            if process.poll() is not None:
                raise RuntimeError(f"{process.args[4]} has ended: see {self.folder}")
        return True

    def call(self, path):
        """Calls the control port of ServerForBrowsers; false if nothing listens there yet."""
        address = f"http://127.0.0.1:{CONTROL_PORT}/{path}"

        def get():
            try:
                with urllib.request.urlopen(address, timeout=300):
                    return True
            except urllib.error.HTTPError:
                raise
            except urllib.error.URLError:
                return False

        return spaces.inside("server", get)

    def restart(self, **settings):
        """Stops the server by SIGTERM and starts it again; returns when it is ready."""
        if not self.call("restart?" + urlencode(settings) if settings else "restart"):
            raise RuntimeError("the server can't be restarted")

    def kill(self):
        """Ends the server as a crash would."""
        java = self.processes[0].pid
        tasks = Path(f"/proc/{java}/task").iterdir()
        children = [pid for task in tasks for pid in (task / "children").read_text().split()]
        [payara] = [pid for pid in children if b"--deploy" in Path(f"/proc/{pid}/cmdline").read_bytes()]
        os.kill(int(payara), signal.SIGKILL)

    def stop(self):
        for process in self.processes:
            spaces.end(process, 60)
