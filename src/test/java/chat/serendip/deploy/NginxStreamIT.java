package chat.serendip.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Site and relay behind one port 443, as {@code nginx-stream.conf} and {@code nginx.conf} say, but for the ports. */
class NginxStreamIT {

    private static final Path MODULE =
            Path.of(System.getenv().getOrDefault("NGINX_MODULES", "/usr/lib/nginx/modules"), "ngx_stream_module.so");
    private static final String SITE = "serendip.example";
    private static final String RELAY = "turn1.serendip.example";

    /** A STUN binding request; its answer begins with 0x0101. */
    private static final byte[] BINDING = {
        0, 1, 0, 0, 0x21, 0x12, (byte) 0xa4, 0x42, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
    };

    private final Map<String, Integer> ports = new TreeMap<>();
    private Path folder = Path.of("");
    private Certificate ofTheSite;
    private Certificate ofTheRelay;
    private HttpServer serendip;
    private Coturn coturn;
    private Process nginx;

    @BeforeEach
    void start() throws Exception {
        Needed.programs("turnserver", "nginx");
        Needed.that(Files.exists(MODULE), "nginx has no stream module (libnginx-mod-stream)");
        startSerendip();
        choosePorts();
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "nginx-")
                .toAbsolutePath();
        ofTheSite = Certificate.of(SITE);
        ofTheRelay = Certificate.of(RELAY);
        coturn = Coturn.onLoopback(
                port("3478"),
                Map.of(
                        "tls-listening-port", String.valueOf(ports.get("5349")),
                        "cert", ofTheRelay.chain().toString(),
                        "pkey", ofTheRelay.key().toString()));
        coturn.awaitPort(port("5349"));
        startNginx();
    }

    /** All are held at once, or two of them might be the same. */
    private void choosePorts() throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        for (String port : List.of("80", "443", "8443", "4443", "3478", "5349")) {
            ServerSocket any = new ServerSocket(0);
            held.add(any);
            ports.put(port, any.getLocalPort());
        }
        for (ServerSocket any : held) {
            any.close();
        }
    }

    /** Answers with the address that the proxy tells. */
    private void startSerendip() throws IOException {
        serendip = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serendip.createContext("/", exchange -> {
            byte[] address = String.valueOf(exchange.getRequestHeaders().getFirst("X-Forwarded-For"))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, address.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(address);
            }
        });
        serendip.start();
        ports.put("8080", serendip.getAddress().getPort());
    }

    private void startNginx() throws IOException {
        Files.writeString(folder.resolve("stream.conf"), moved(shipped("nginx-stream.conf")));
        String site = shipped("nginx.conf")
                .replaceAll("(?m)^ *listen .*443 ssl http2;\n", "")
                .replaceAll("(?m)^( *)# (listen 127|set_real_ip_from|real_ip_header)", "$1$2")
                .replace(
                        "/etc/letsencrypt/live/serendip.example",
                        ofTheSite.folder().toString());
        Files.writeString(folder.resolve("site.conf"), moved(site));
        Files.writeString(folder.resolve("nginx.conf"), """
                load_module %1$s;
                daemon off;
                pid %2$s/pid;
                error_log %2$s/error.log;
                events {}
                include %2$s/stream.conf;
                http {
                    access_log off;
                    client_body_temp_path %2$s/body;
                    proxy_temp_path %2$s/proxy;
                    fastcgi_temp_path %2$s/fastcgi;
                    uwsgi_temp_path %2$s/uwsgi;
                    scgi_temp_path %2$s/scgi;
                    include %2$s/site.conf;
                }
                """.formatted(MODULE, folder));
        nginx = new ProcessBuilder(
                        "nginx",
                        "-p",
                        folder.toString(),
                        "-c",
                        folder.resolve("nginx.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        // it writes its id when all its ports are open
        while (!Files.exists(folder.resolve("pid"))) {
            assertThat(nginx.isAlive())
                    .as(Files.readString(folder.resolve("out")))
                    .isTrue();
        }
    }

    private static String shipped(String file) throws IOException {
        return Files.readString(Path.of("payara-config", file));
    }

    private String moved(String configuration) {
        String moved = configuration;
        for (Map.Entry<String, Integer> port : ports.entrySet()) {
            moved = moved.replaceAll(
                    "(listen |listen \\[::]:|127\\.0\\.0\\.1:)" + port.getKey() + "([ ;])",
                    "$1" + port.getValue() + "$2");
        }
        return moved;
    }

    private int port(String shipped) {
        return ports.getOrDefault(shipped, 0);
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        if (nginx != null) {
            nginx.destroy();
            nginx.waitFor();
        }
        if (coturn != null) {
            coturn.close();
        }
        if (serendip != null) {
            serendip.stop(0);
        }
    }

    /** What is said to a browser at 127.0.0.X that asks for that name. */
    private byte[] answer(String name, byte browser, SSLSocketFactory trusting, byte[] request, int most)
            throws IOException {
        try (Socket plain = new Socket()) {
            plain.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, browser}), 0));
            plain.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port("443")));
            try (SSLSocket secure = (SSLSocket) trusting.createSocket(plain, name, port("443"), true)) {
                secure.getOutputStream().write(request);
                return secure.getInputStream().readNBytes(most);
            }
        }
    }

    @Test
    void the_site_sees_the_browser_s_address_and_the_relay_answers_under_its_own_name() throws Exception {
        byte[] get = "GET / HTTP/1.1\r\nHost: serendip.example\r\nConnection: close\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        for (byte browser : new byte[] {2, 3}) {
            assertThat(new String(answer(SITE, browser, ofTheSite.trusting(), get, 100_000), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200 ")
                    .endsWith("\r\n\r\n127.0.0." + browser);
        }
        assertThat(answer(RELAY, (byte) 2, ofTheRelay.trusting(), BINDING, 2)).containsExactly(1, 1);
    }
}
