package chat.serendip.report;

/** A JPEG that the server drew: pixels and nothing else. Nobody may change the bytes that it returns. */
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
