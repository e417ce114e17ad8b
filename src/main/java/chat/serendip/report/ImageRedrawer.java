package chat.serendip.report;

import chat.serendip.platform.Bulkhead;
import chat.serendip.platform.Invalid;
import chat.serendip.platform.TooBusy;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Redraws pictures, so that nothing but pixels is left of what a stranger sent. The number at once is bounded, because
 * each takes some megabytes; nothing is written to disk. Safe for use by many threads.
 */
@ApplicationScoped
class ImageRedrawer {

    /** The longest side, in pixels. */
    static final int LONGEST_SIDE = 1280;

    private static final int AT_ONCE = 2;
    private static final int PATIENCE_MILLIS = 5_000;
    private static final float QUALITY = 0.85f;

    /** Whoever waits holds a request's thread, of which there are only so many: the waiting ones need no bound of their own. */
    private final Bulkhead bulkhead = new Bulkhead(
            AT_ONCE,
            Integer.MAX_VALUE - AT_ONCE,
            PATIENCE_MILLIS,
            "Too many pictures came at once; try again in a moment.");

    /**
     * The picture, redrawn as a JPEG.
     *
     * @param field the request's field that a refusal names
     * @throws Invalid if it is no JPEG or PNG, or a side has too many pixels, which is checked before any is decoded
     * @throws TooBusy if too many pictures are waiting
     */
    RedrawnImage redrawn(String field, byte[] bytes) {
        Supplier<Invalid> notOne = () -> new Invalid(field, "type", "This must be a picture as JPEG or PNG.");
        ImageFormat format = ImageFormat.of(bytes).orElseThrow(notOne);
        byte[] bare = format.bare(bytes).orElseThrow(notOne);
        return bulkhead.pass(() -> encoded(decoded(field, format, bare).orElseThrow(notOne)));
    }

    private static Optional<BufferedImage> decoded(String field, ImageFormat format, byte[] bare) {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(format.decoder()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bare))) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) > LONGEST_SIDE || reader.getHeight(0) > LONGEST_SIDE) {
                throw new Invalid(field, "dimensions", "A side may have at most " + LONGEST_SIDE + " pixels.");
            }
            return Optional.of(reader.read(0));
        } catch (Invalid e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // decoders throw an exception of their own for each kind of malformed picture
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static RedrawnImage encoded(BufferedImage image) {
        var pixels = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = pixels.createGraphics();
        canvas.drawImage(image, 0, 0, Color.BLACK, null);
        canvas.dispose();
        var out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(pixels, null, null), settings);
        } catch (IOException e) {
            throw new IllegalStateException("a picture can't be written to memory", e);
        } finally {
            writer.dispose();
        }
        return new RedrawnImage(pixels.getWidth(), pixels.getHeight(), out.toByteArray());
    }
}
