package chat.serendip.serve.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** Drawn pictures of a person in front of a wall, made of a few shapes. */
final class DrawnPeople {

    static final int WIDTH = 480;
    static final int HEIGHT = 360;

    private static final int HOW_MANY = 24;

    private DrawnPeople() {}

    /** JPEGs, each with a different face. */
    static List<byte[]> drawn(Random random) {
        List<byte[]> jpegs = new ArrayList<>();
        for (int i = 0; i < HOW_MANY; i++) {
            jpegs.add(jpeg(random));
        }
        return jpegs;
    }

    private static byte[] jpeg(Random random) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, colour(random, 0.3f, 0.9f), WIDTH, HEIGHT, colour(random, 0.5f, 0.4f)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(colour(random, 0.6f, 0.5f));
        pen.fillRoundRect(110, 270, 260, 160, 120, 120);
        int x = 150 + random.nextInt(30);
        int y = 60 + random.nextInt(20);
        pen.setColor(colour(random, 0.8f, 0.3f));
        pen.fillOval(x - 12, y - 24, 184, 150);
        pen.setColor(Color.getHSBColor(0.07f, 0.25f + random.nextFloat() * 0.35f, 0.55f + random.nextFloat() * 0.4f));
        pen.fillOval(x, y, 160, 200);
        pen.setColor(Color.DARK_GRAY);
        pen.fillOval(x + 42, y + 78, 18, 14 + random.nextInt(6));
        pen.fillOval(x + 102, y + 78, 18, 14 + random.nextInt(6));
        pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.drawArc(x + 50, y + 120, 62, 30, 180 + random.nextInt(30), 140 - random.nextInt(60));
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Color colour(Random random, float saturation, float brightness) {
        return Color.getHSBColor(random.nextFloat(), saturation, brightness);
    }
}
