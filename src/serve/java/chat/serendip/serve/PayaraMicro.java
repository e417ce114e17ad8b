package chat.serendip.serve;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Payara Micro with Serendip's WAR, as a process of its own. */
final class PayaraMicro {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(250);
    /** Payara's shutdown grace: longer than serendip.socket.drain, whose comment says why. */
    static final int GRACE_MILLIS = 3000;

    private static final Duration GOODBYE = Duration.ofSeconds(30);

    private final Process process;
    private final Thread log;
    private final StartLog startLog;
    private final Installation installation;

    private PayaraMicro(Process process, Thread log, StartLog startLog, Installation installation) {
        this.process = process;
        this.log = log;
        this.startLog = startLog;
        this.installation = installation;
    }

    /** Starts the process; every line of its log goes to the file and to the listener. */
    static PayaraMicro start(Installation installation, PostgresDatabase database, Consumer<String> listener) {
        Path config = installation.payaraConfig();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        installation.properties().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-Dserendip.listen=" + installation.host());
        command.addAll(List.of("-jar", installation.payaraJar().toString()));
        command.addAll(List.of("--port", String.valueOf(installation.port())));
        command.addAll(List.of(
                "--rootDir", fresh(installation.data().resolve("payara")).toString()));
        command.addAll(
                List.of("--prebootcommandfile", config.resolve("preboot.txt").toString()));
        command.addAll(
                List.of("--logProperties", config.resolve("logging.properties").toString()));
        command.addAll(List.of("--nohazelcast", "--disablephonehome"));
        command.addAll(List.of("--shutdowngrace", String.valueOf(GRACE_MILLIS)));
        command.addAll(List.of("--deploy", installation.war().toString(), "--contextroot", "/"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("DB_URL", database.address().url());
        environment.put("DB_USER", database.address().user());
        environment.put("DB_PASSWORD", database.address().password());
        database.owner().ifPresent(owner -> {
            environment.put("DB_OWNER", owner.user());
            environment.put("DB_OWNER_PASSWORD", owner.password());
        });
        environment.putIfAbsent("SERENDIP_URL", installation.url());
        for (KeptKey key : KeptKey.values()) {
            environment.computeIfAbsent(key.name(), name -> key.in(installation.data()));
        }
        try {
            Process process = builder.start();
            StartLog startLog = new StartLog();
            Consumer<String> listeners = listener.andThen(startLog::add);
            Thread log = new Thread(() -> copyLog(process, installation.log(), listeners), "server-log");
            log.setDaemon(true);
            log.start();
            return new PayaraMicro(process, log, startLog, installation);
        } catch (IOException e) {
            throw new CannotServe(
                    "Java does not start (" + e.getMessage() + "): let JAVA_HOME name a JDK 17 or newer.", e);
        }
    }

    /**
     * Deletes Payara's own folder: Payara would first deploy what it remembers there, say that it is ready, undeploy
     * that, and only then deploy the given WAR.
     */
    private static Path fresh(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            } catch (IOException e) {
                throw new CannotServe(
                        "The folder " + folder + " can't be emptied (" + e.getMessage() + "): delete it yourself.", e);
            }
        }
        return folder;
    }

    private static void copyLog(Process process, Path file, Consumer<String> listener) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                Writer log = Files.newBufferedWriter(file, CREATE, APPEND)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line);
                log.write('\n');
                log.flush();
                listener.accept(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns once the server says that it is ready. Payara serves its health checks from within the WAR, because the
     * WAR is at the root: once they answer, all of the WAR's filters, servlets and sockets are there.
     *
     * @throws CannotServe if the server ends or can't deploy the WAR, or takes minutes
     */
    void awaitReady() throws InterruptedException {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        String host = installation.host().equals("0.0.0.0") ? "127.0.0.1" : installation.host();
        HttpRequest question = HttpRequest.newBuilder(
                        URI.create("http://" + host + ":" + installation.port() + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answersReady(http, question)) {
            boolean ended = process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
            if (ended || startLog.hasGivenUp() || System.nanoTime() > deadline) {
                throw new CannotServe("The server did not become ready: "
                        + startLog.reason().orElse("it does not say why.") + " Its log is " + installation.log() + ".");
            }
        }
    }

    private static boolean answersReady(HttpClient http, HttpRequest question) throws InterruptedException {
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListeningYet) {
            return false;
        }
    }

    /** Returns when the process has ended, by itself or by {@link #stop()}. */
    int awaitEnd() throws InterruptedException {
        int status = process.waitFor();
        log.join();
        return status;
    }

    /** Asks the process to end, and kills it after half a minute. */
    void stop() throws InterruptedException {
        // not Process.destroy(), which would close the stream from which the last lines of the log are read
        process.toHandle().destroy();
        if (!process.waitFor(GOODBYE.toSeconds(), TimeUnit.SECONDS)) {
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
        log.join();
    }

    /** Kills the process, as a crash would end it. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
        log.join();
    }

    long pid() {
        return process.pid();
    }
}
