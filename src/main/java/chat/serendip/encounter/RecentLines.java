package chat.serendip.encounter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last lines of an encounter, at most {@link #LINES}. Guarded by its owner. */
final class RecentLines {

    static final int LINES = 50;

    private final Deque<Line> lines = new ArrayDeque<>();

    void add(Line line) {
        if (lines.size() == LINES) {
            lines.removeFirst();
        }
        lines.addLast(line);
    }

    List<Line> after(int number) {
        return lines.stream().filter(line -> line.number() > number).toList();
    }
}
