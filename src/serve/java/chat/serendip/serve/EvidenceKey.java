package chat.serendip.serve;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that reported pictures are encrypted with: made once, kept beside the data, readable by its owner only. */
final class EvidenceKey {
    private static final int BYTES = 32;

    private EvidenceKey() {}

    /**
     * The data folder's key, made if there is none yet.
     *
     * @throws CannotServe if it can be neither read nor written
     */
    static String keptIn(Path data) {
        Path file = data.resolve("evidence.key");
        try {
            if (!Files.exists(file)) {
                Files.createFile(file, forOwnerOnly());
                byte[] key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                Files.writeString(file, Base64.getEncoder().encodeToString(key));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotServe(
                    "The key in " + file + " can't be used (" + e.getMessage()
                            + "): make the file readable and writable, or set EVIDENCE_KEY.",
                    e);
        }
    }

    private static FileAttribute<?>[] forOwnerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
