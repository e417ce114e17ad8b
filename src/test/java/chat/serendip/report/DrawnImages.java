package chat.serendip.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Synthetic pictures for tests: coloured rectangles, and files that only look like pictures. */
final class DrawnImages {

    /** The place where a picture was taken, which must not be in the picture that is stored. */
    static final String SECRET = "GPS 6.2088 S 106.8456 E";

    private DrawnImages() {}

    static byte[] drawn(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.ORANGE);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(width / 4, height / 4, width / 2, height / 2);
        canvas.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A JPEG with EXIF, a comment and a second file behind its end. */
    static byte[] jpegWithMetadata() {
        byte[] plain = drawn("jpeg", 64, 48);
        byte[] exif = ("Exif\0\0MM\0*\0\0\0\b\0\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1);
        byte[] comment = SECRET.getBytes(StandardCharsets.ISO_8859_1);
        byte[] behind = ("PK\3\4" + SECRET).getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(plain.length + exif.length + comment.length + 8 + behind.length)
                .put(plain, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 2))
                .put(exif)
                .putShort((short) 0xFFFE)
                .putShort((short) (comment.length + 2))
                .put(comment)
                .put(plain, 2, plain.length - 2)
                .put(behind)
                .array();
    }

    /** A PNG with a text in it. */
    static byte[] pngWithText() {
        byte[] plain = drawn("png", 64, 48);
        byte[] text = chunk("tEXt", ("Comment\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1));
        int header = 8 + 25;
        return ByteBuffer.allocate(plain.length + text.length)
                .put(plain, 0, header)
                .put(text)
                .put(plain, header, plain.length - header)
                .array();
    }

    /** A PNG of a few kilobytes that becomes gigabytes when it is decoded. */
    static byte[] bomb(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        byte[] nothing = new byte[1 << 20];
        var packed = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(nothing);
        deflater.finish();
        byte[] buffer = new byte[4096];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        out.writeBytes(chunk("IHDR", header));
        out.writeBytes(chunk("IDAT", packed.toByteArray()));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    static byte[] chunk(String type, byte[] content) {
        byte[] named = ByteBuffer.allocate(4 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        var sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }
}
