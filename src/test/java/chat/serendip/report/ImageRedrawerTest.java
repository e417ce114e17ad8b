package chat.serendip.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.serendip.ClientSource;
import chat.serendip.platform.Invalid;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageRedrawerTest {

    private final ImageRedrawer imageRedrawer = new ImageRedrawer();

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private String refusal(byte[] bytes) {
        var refused = new String[1];
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> imageRedrawer.redrawn("image", bytes))
                .satisfies(invalid -> refused[0] = invalid.violations().get(0).code());
        return refused[0];
    }

    private static void showsTheDrawing(RedrawnImage redrawnImage, int width, int height) throws IOException {
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(redrawnImage.jpeg()));
        assertThat(seen.getWidth()).isEqualTo(redrawnImage.width()).isEqualTo(width);
        assertThat(seen.getHeight()).isEqualTo(redrawnImage.height()).isEqualTo(height);
        assertThat(new Color(seen.getRGB(width / 2, height / 2)).getBlue()).isGreaterThan(200);
        assertThat(new Color(seen.getRGB(2, 2)).getRed()).isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void a_picture_is_drawn_anew_as_a_jpeg(String format) throws IOException {
        RedrawnImage redrawnImage = imageRedrawer.redrawn("image", DrawnImages.drawn(format, 640, 480));
        assertThat(redrawnImage.jpeg()).startsWith(0xFF, 0xD8, 0xFF);
        showsTheDrawing(redrawnImage, 640, 480);
    }

    @Test
    void nothing_is_left_of_what_came_with_the_pixels() throws IOException {
        for (byte[] telling : new byte[][] {DrawnImages.jpegWithMetadata(), DrawnImages.pngWithText()}) {
            assertThat(text(telling)).contains(DrawnImages.SECRET);
            RedrawnImage redrawnImage = imageRedrawer.redrawn("image", telling);
            assertThat(text(redrawnImage.jpeg())).doesNotContain(DrawnImages.SECRET, "Exif", "PK\3\4", "tEXt");
            showsTheDrawing(redrawnImage, 64, 48);
        }
    }

    @Test
    void what_the_pixels_do_not_need_never_reaches_a_decoder() {
        for (byte[] telling : new byte[][] {DrawnImages.jpegWithMetadata(), DrawnImages.pngWithText()}) {
            byte[] bare = ImageFormat.of(telling).orElseThrow().bare(telling).orElseThrow();
            assertThat(text(bare)).doesNotContain(DrawnImages.SECRET);
        }
    }

    @Test
    void a_transparent_picture_is_taken_on_black() throws IOException {
        var clear = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        var out = new ByteArrayOutputStream();
        ImageIO.write(clear, "png", out);
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(
                imageRedrawer.redrawn("image", out.toByteArray()).jpeg()));
        assertThat(seen.getRGB(10, 10)).isEqualTo(Color.BLACK.getRGB());
    }

    @Test
    void a_bomb_is_refused_by_its_size_before_it_is_decoded() {
        assertThat(refusal(DrawnImages.bomb(60_000, 60_000))).isEqualTo("dimensions");
        assertThat(refusal(DrawnImages.bomb(1281, 1))).isEqualTo("dimensions");
        assertThat(refusal(DrawnImages.bomb(1, 1281))).isEqualTo("dimensions");
        assertThat(refusal(DrawnImages.drawn("jpeg", 1281, 10))).isEqualTo("dimensions");
        assertThat(imageRedrawer
                        .redrawn("image", DrawnImages.drawn("jpeg", 1280, 1280))
                        .width())
                .isEqualTo(1280);
    }

    @Test
    void a_jpeg_of_endless_scans_is_none() {
        byte[] plain = DrawnImages.drawn("jpeg", 64, 48);
        int scan = text(plain).indexOf("\u00ff\u00da");
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, scan);
        for (int i = 0; i < 33; i++) {
            out.write(plain, scan, plain.length - scan - 2);
        }
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
        assertThat(refusal(out.toByteArray())).isEqualTo("type");
    }

    @Test
    void what_is_no_picture_is_refused() {
        byte[] jpeg = DrawnImages.drawn("jpeg", 64, 48);
        byte[] png = DrawnImages.drawn("png", 64, 48);
        byte[] unknownPart = ByteBuffer.allocate(8 + 25 + 13)
                .put(png, 0, 8 + 25)
                .put(DrawnImages.chunk("EVIL", new byte[1]))
                .array();
        byte[] negative = ByteBuffer.wrap(png.clone()).putInt(8, -1).array();
        for (byte[] none : new byte[][] {
            {},
            {(byte) 0xFF},
            "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
            DrawnImages.drawn("gif", 10, 10),
            DrawnImages.drawn("bmp", 10, 10),
            Arrays.copyOf(jpeg, jpeg.length / 2),
            Arrays.copyOf(jpeg, 3),
            Arrays.copyOf(png, png.length / 2),
            Arrays.copyOf(png, 8),
            unknownPart,
            negative,
        }) {
            assertThat(refusal(none)).isEqualTo("type");
        }
    }

    @Test
    void a_damaged_picture_is_a_picture_or_none_and_nothing_worse() {
        var random = new Random(1);
        for (String format : new String[] {"jpeg", "png"}) {
            byte[] sound = DrawnImages.drawn(format, 64, 48);
            for (int i = 0; i < 500; i++) {
                byte[] damaged = sound.clone();
                for (int damages = 1 + random.nextInt(4); damages > 0; damages--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                try {
                    assertThat(imageRedrawer.redrawn("image", damaged).jpeg()).startsWith(0xFF, 0xD8, 0xFF);
                } catch (Invalid refused) {
                    assertThat(refused.violations().get(0).code()).isIn("type", "dimensions");
                }
            }
        }
    }

    @Test
    void the_client_takes_pictures_as_large_as_the_server_does() throws IOException {
        String captureFrame = "features/report/captureFrame.ts";
        assertThat(ClientSource.number(captureFrame, "maxSide")).isEqualTo(ImageRedrawer.LONGEST_SIDE);
        assertThat(ClientSource.number(captureFrame, "maxBytes")).isEqualTo(ReportRequest.LARGEST_FRAME);
    }
}
