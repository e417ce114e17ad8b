package chat.serendip.serve.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * All accounts of the demo.
 *
 * @param staff the administrator, then the moderators
 * @param people all other accounts
 */
record DemoPeople(List<DemoPerson> staff, List<DemoPerson> people) {

    private static final List<String> FIRST =
            List.of(("amy ben chloe dylan ella finn grace hugo ines jonas kai lena milo nora oscar paula quinn rosa sam"
                            + " tara umar vera will xenia yuki zoe anders bea carlos dana emre fatima goran hana ivan june")
                    .split(" "));
    private static final List<String> LAST = List.of(
            ("hill lake stone river field wood moss frost vale reed marsh shore glen cliff brook meadow thorn ash"
                            + " birch cedar maple elm pine willow sand rain storm cloud dawn dusk north south east west")
                    .split(" "));
    private static final List<String> LOCAL = List.of("小雨", "阿哲", "夜貓", "晴天", "海風", "路人甲", "豆花", "山羊", "月光", "小魚");

    /** Makes up enough accounts for so many reports. */
    static DemoPeople of(Random random, Instant now, int reports) {
        Set<String> taken = new HashSet<>();
        List<DemoPerson> staff = new ArrayList<>();
        for (String name : List.of("ada", "mika", "noor")) {
            taken.add(name);
            staff.add(new DemoPerson(id(random), name, now.minus(Duration.ofDays(200))));
        }
        List<DemoPerson> people = new ArrayList<>();
        while (people.size() < 20 + reports) {
            String name = name(random);
            if (taken.add(name)) {
                people.add(new DemoPerson(
                        id(random), name, now.minus(Duration.ofHours(24L * (50 + random.nextInt(250))))));
            }
        }
        return new DemoPeople(staff, people);
    }

    DemoPerson anybody(Random random) {
        return people.get(random.nextInt(people.size()));
    }

    static UUID id(Random random) {
        return new UUID((random.nextLong() & ~0xf000L) | 0x4000L, (random.nextLong() & ~(0xc0L << 56)) | (0x80L << 56));
    }

    private static String name(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> pick(FIRST, random) + (1970 + random.nextInt(36));
            case 1 -> pick(FIRST, random) + "_" + pick(LAST, random);
            case 2 -> pick(LOCAL, random) + random.nextInt(1000);
            case 3 -> pick(LAST, random) + pick(FIRST, random) + random.nextInt(100);
            default -> pick(FIRST, random) + "." + pick(LAST, random) + random.nextInt(100);
        };
    }

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
