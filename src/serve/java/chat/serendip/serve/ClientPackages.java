package chat.serendip.serve;

import chat.serendip.platform.Digests;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The npm packages that the client is built with: exactly those of {@code package-lock.json}.
 *
 * <p>{@code npm ci} takes half a minute and deletes the installed packages first, so it runs only if
 * {@code package.json} or the lock file has changed since it last succeeded.
 */
final class ClientPackages {
    private static final String STAMP = ".installed-for";

    /** Installs the packages that the lock file of a folder names. */
    @FunctionalInterface
    interface Installer {
        /** Returns the exit status. */
        int install(Path folder) throws IOException, InterruptedException;
    }

    private final Path folder;
    private final Installer installer;

    ClientPackages(Path folder, Installer installer) {
        this.folder = folder;
        this.installer = installer;
    }

    static Installer npmCi(String npm) {
        return folder -> new ProcessBuilder(npm, "ci", "--no-audit", "--no-fund", "--loglevel=error")
                .directory(folder.toFile())
                .inheritIO()
                .start()
                .waitFor();
    }

    /**
     * Returns when the packages are installed.
     *
     * @throws CannotServe if they can't be installed
     */
    void require() throws InterruptedException {
        try {
            Path stamp = folder.resolve("node_modules").resolve(STAMP);
            String wanted = wanted();
            if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
                return;
            }
            int status = installer.install(folder);
            if (status != 0) {
                throw new CannotServe("The client's packages can't be installed (npm ci ended with status " + status
                        + "; what it said stands above): check that npm's registry can be reached.");
            }
            Files.deleteIfExists(stamp);
            Files.writeString(Files.createDirectories(stamp.getParent()).resolve(STAMP), wanted);
        } catch (IOException e) {
            throw new CannotServe(
                    "The client's packages can't be installed in " + folder + " (" + e.getMessage() + ").", e);
        }
    }

    /** A fingerprint of {@code package.json} and the lock file. */
    private String wanted() throws IOException {
        byte[] digest = Digests.sha256(
                Files.readAllBytes(folder.resolve("package.json")),
                Files.readAllBytes(folder.resolve("package-lock.json")));
        return new BigInteger(1, digest).toString(16);
    }
}
