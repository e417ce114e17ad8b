package chat.serendip.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate for one host that nobody signed but itself, in the two files that certbot makes.
 *
 * @param folder where the files are
 */
public record Certificate(Path folder, KeyStore keys) {

    private static final char[] PASSWORD = "no secret".toCharArray();

    /** A new one. */
    public static Certificate of(String host) throws IOException, GeneralSecurityException, InterruptedException {
        return in(Files.createTempDirectory(Files.createDirectories(Path.of("target")), "certificate-"), host);
    }

    /** A new one whose files replace those in that folder. */
    static Certificate in(Path folder, String host) throws IOException, GeneralSecurityException, InterruptedException {
        Path store = Files.createTempDirectory(folder, "keys-").resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-alias",
                        "it",
                        "-validity",
                        "30",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "SAN=dns:" + host,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("keytool failed");
        }
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        Certificate certificate = new Certificate(folder.toAbsolutePath(), keys);
        write(certificate.chain(), "CERTIFICATE", keys.getCertificate("it").getEncoded());
        write(certificate.key(), "PRIVATE KEY", keys.getKey("it", PASSWORD).getEncoded());
        return certificate;
    }

    private static void write(Path file, String kind, byte[] bytes) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        Files.writeString(file, "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }

    /** The certificate's file. */
    public Path chain() {
        return folder.resolve("fullchain.pem");
    }

    /** The key's file. */
    public Path key() {
        return folder.resolve("privkey.pem");
    }

    /** Sockets that trust it, and nothing else. */
    public SSLSocketFactory trusting() throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("it", keys.getCertificate("it"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }
}
