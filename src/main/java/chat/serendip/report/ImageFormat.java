package chat.serendip.report;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * The picture formats that are accepted, by their first bytes. Before a picture is decoded it is reduced to what the
 * pixels need: no EXIF, no colour profile, no text, no thumbnail, nothing after the end. A malformed picture is
 * refused.
 */
enum ImageFormat {
    JPEG("jpeg", "ffd8ff") {
        @Override
        void copy(ByteBuffer in, ByteArrayOutputStream out) {
            copyBytes(in, out, 2);
            int scans = 0;
            for (int marker = marker(in); marker != END_OF_JPEG; marker = marker(in)) {
                boolean scan = marker == SCAN;
                if (scan && ++scans > MOST_SCANS) {
                    throw new IllegalArgumentException("each scan costs a pass over the whole picture");
                }
                int length = in.getShort(in.position()) & 0xFFFF;
                if (isMetadata(marker)) {
                    in.position(in.position() + length);
                } else {
                    out.write(0xFF);
                    out.write(marker);
                    copyBytes(in, out, length);
                }
                if (scan) {
                    copyScan(in, out);
                }
            }
            out.write(0xFF);
            out.write(END_OF_JPEG);
        }

        /** All application segments and comments but two: APP0 and APP14, which tell how the colours are encoded. */
        private boolean isMetadata(int marker) {
            boolean application = marker >= 0xE0 && marker <= 0xEF && marker != 0xE0 && marker != 0xEE;
            return application || marker == 0xFE;
        }

        private int marker(ByteBuffer in) {
            if ((in.get() & 0xFF) != 0xFF) {
                throw new IllegalArgumentException("no marker where one must be");
            }
            int marker = in.get() & 0xFF;
            while (marker == 0xFF) {
                marker = in.get() & 0xFF;
            }
            return marker;
        }

        /** Compressed data goes on until a marker that is neither a stuffed FF nor a restart. */
        private void copyScan(ByteBuffer in, ByteArrayOutputStream out) {
            while (true) {
                int at = in.position();
                if ((in.get(at) & 0xFF) == 0xFF) {
                    int next = in.get(at + 1) & 0xFF;
                    if (next != 0 && (next < 0xD0 || next > 0xD7)) {
                        return;
                    }
                }
                out.write(in.get());
            }
        }
    },

    PNG("png", "89504e470d0a1a0a") {
        @Override
        void copy(ByteBuffer in, ByteArrayOutputStream out) {
            copyBytes(in, out, 8);
            String type = "";
            while (!type.equals("IEND")) {
                int length = in.getInt(in.position());
                byte[] name = new byte[4];
                in.get(in.position() + 4, name);
                type = new String(name, StandardCharsets.US_ASCII);
                // length, name and checksum around the content
                if (NEEDED.contains(type)) {
                    copyBytes(in, out, Math.addExact(length, 12));
                } else if (Character.isLowerCase(type.charAt(0))) {
                    in.position(in.position() + Math.addExact(length, 12));
                } else {
                    throw new IllegalArgumentException("a part that isn't known and can't be left out");
                }
            }
        }
    };

    private static final int SCAN = 0xDA;
    private static final int END_OF_JPEG = 0xD9;
    private static final int MOST_SCANS = 32;
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private final String decoder;
    private final String signature;

    /** @param signature its first bytes in hexadecimal */
    ImageFormat(String decoder, String signature) {
        this.decoder = decoder;
        this.signature = signature;
    }

    /** The format that the first bytes name. */
    static Optional<ImageFormat> of(byte[] bytes) {
        String start = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
        return Arrays.stream(values())
                .filter(format -> start.startsWith(format.signature))
                .findFirst();
    }

    /** The name of the decoder to ask for. */
    String decoder() {
        return decoder;
    }

    /** The same picture without anything that its pixels don't need; empty if it is malformed. */
    Optional<byte[]> bare(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length);
        try {
            copy(ByteBuffer.wrap(bytes), out);
            return Optional.of(out.toByteArray());
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | ArithmeticException e) {
            return Optional.empty();
        }
    }

    abstract void copy(ByteBuffer in, ByteArrayOutputStream out);

    private static void copyBytes(ByteBuffer in, ByteArrayOutputStream out, int length) {
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("longer than all of it");
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        out.writeBytes(bytes);
    }
}
