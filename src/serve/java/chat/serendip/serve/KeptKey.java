package chat.serendip.serve;

import chat.serendip.platform.Tokens;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Keys that are made once, kept beside the data, and readable by their owner only. */
enum KeptKey {
    /** The key that encrypts reported pictures. */
    EVIDENCE_KEY("evidence.key"),
    /** The key of the hashes in ban markers, by which banned people are recognised. */
    MARKS_KEY("marks.key");

    private static final int BYTES = 32;

    private final String file;

    KeptKey(String file) {
        this.file = file;
    }

    /**
     * The data folder's key, made if there is none yet.
     *
     * @throws CannotServe if it can be neither read nor written
     */
    String in(Path data) {
        Path kept = data.resolve(file);
        try {
            if (!Files.exists(kept)) {
                Files.createFile(kept, forOwnerOnly());
                byte[] key = Tokens.bytes(new SecureRandom(), BYTES);
                Files.writeString(kept, Base64.getEncoder().encodeToString(key));
            }
            return Files.readString(kept).strip();
        } catch (IOException e) {
            throw new CannotServe(
                    "The key in " + kept + " can't be used (" + e.getMessage()
                            + "): make the file readable and writable, or set " + this + ".",
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
