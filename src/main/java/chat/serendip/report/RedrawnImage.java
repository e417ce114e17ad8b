package chat.serendip.report;

/** A JPEG of our own making: pixels and nothing else. Nobody changes the bytes that it hands out. */
final class RedrawnImage {

    private final int width;
    private final int height;
    private final byte[] jpeg;

    RedrawnImage(int width, int height, byte[] jpeg) {
        this.width = width;
        this.height = height;
        this.jpeg = jpeg;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    byte[] jpeg() {
        return jpeg;
    }
}
