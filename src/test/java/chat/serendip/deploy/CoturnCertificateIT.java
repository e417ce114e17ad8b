package chat.serendip.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** certbot's hook, with the coturn that it serves running as its own user. Only {@code systemctl} is stood in for. */
class CoturnCertificateIT {

    private static final Path HOOK =
            Path.of("payara-config", "coturn-certificate").toAbsolutePath();
    private static final String RELAY = "turn1.serendip.example";

    private static void renewed(Path lineage, Path copies, Path commands) throws IOException, InterruptedException {
        ProcessBuilder hook = new ProcessBuilder(HOOK.toString()).inheritIO();
        hook.environment().put("RENEWED_LINEAGE", lineage.toString());
        hook.environment().put("COTURN_CERTIFICATES", copies.toString());
        hook.environment().merge("PATH", commands.toString(), (path, ours) -> ours + ":" + path);
        assertThat(hook.start().waitFor()).isZero();
    }

    /** What systemd would do with the main process of coturn.service. */
    private static Path systemctl(Path folder, String whenActive) throws IOException {
        Path command = folder.resolve("systemctl");
        Files.writeString(command, """
                #!/bin/sh
                case $* in
                  'is-active --quiet coturn') exit 0 ;;
                  'kill --kill-whom=main --signal=USR2 coturn') %s ;;
                  *) echo "unexpected: $*" >&2; exit 1 ;;
                esac
                """.formatted(whenActive));
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    private static boolean shows(int port, Certificate certificate) throws Exception {
        try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), port);
                SSLSocket secure = (SSLSocket) Trust.anything().createSocket(plain, RELAY, port, true)) {
            X509Certificate shown = (X509Certificate) secure.getSession().getPeerCertificates()[0];
            return shown.equals(certificate.keys().getCertificate("it"));
        }
    }

    @Test
    void coturn_s_own_user_reads_the_certificate_and_a_renewed_one_is_served_at_once(@TempDir Path folder)
            throws Exception {
        Needed.programs("turnserver", "setpriv");
        Needed.root();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path lineage = Files.createDirectory(folder.resolve(RELAY));
        Path copies = folder.resolve("copies");
        Path commands = Files.createDirectory(folder.resolve("commands"));
        Certificate first = Certificate.in(lineage, RELAY);
        Files.setPosixFilePermissions(first.key(), PosixFilePermissions.fromString("rw-------"));
        renewed(lineage, copies, systemctl(commands, "exit 0"));

        int port = Coturn.freePort();
        try (Coturn coturn = Coturn.start(
                List.of("setpriv", "--reuid", "turnserver", "--regid", "turnserver", "--clear-groups"),
                folder,
                Map.of(
                        "listening-ip", "127.0.0.1",
                        "relay-ip", "127.0.0.1",
                        "listening-port", String.valueOf(Coturn.freePort()),
                        "tls-listening-port", String.valueOf(port),
                        "cert", copies.resolve("fullchain.pem").toString(),
                        "pkey", copies.resolve("privkey.pem").toString()))) {
            coturn.awaitPort(port);
            assertThat(shows(port, first)).isTrue();

            Certificate second = Certificate.in(lineage, RELAY);
            Path systemctl =
                    systemctl(commands, "kill -USR2 " + coturn.process().pid());
            renewed(Files.createDirectory(folder.resolve("serendip.example")), copies, systemctl);
            assertThat(shows(port, first))
                    .as("another name's certificate is left alone")
                    .isTrue();
            renewed(lineage, copies, systemctl);
            Instant deadline = Instant.now().plusSeconds(60);
            while (!shows(port, second)) {
                assertThat(Instant.now()).as("the renewed one is not served").isBefore(deadline);
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copies.resolve("privkey.pem"))))
                .isEqualTo("rw-r-----");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copies)))
                .isEqualTo("rwxr-x---");
    }
}
