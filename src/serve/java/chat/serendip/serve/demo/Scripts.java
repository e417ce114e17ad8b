package chat.serendip.serve.demo;

import chat.serendip.report.Category;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The lines of the chats and the comments of the reports: believable, and nothing that hurts to read. */
final class Scripts {

    /** Lines before the trouble begins: {@code <} is the reporter, {@code >} the reported person. */
    private static final List<String> SMALL_TALK = List.of(
            "<hi there",
            ">hey",
            "<where are you from?",
            ">here and there",
            ">you?",
            "<from the coast",
            ">nice",
            "<你好",
            ">嗨",
            "<今天過得怎麼樣?",
            ">普通啦",
            "<what do you do for fun?",
            ">music mostly",
            "<same, I play a bit",
            ">cool",
            "<it is raining here",
            ">lucky you, it is far too hot here",
            "<did you eat yet?",
            ">not yet");

    private static final Map<Category, List<List<String>>> TURNS = new EnumMap<>(Map.of(
            Category.CHILD_SAFETY,
            List.of(
                    List.of(
                            ">how old are you",
                            "<I'm in school, why?",
                            ">let us talk somewhere else",
                            ">don't tell anybody"),
                    List.of(">are your parents at home?", "<why do you ask", ">just asking, it stays our secret")),
            Category.THREAT_OR_SELF_HARM,
            List.of(
                    List.of(">I know where you live", "<what?", ">you will see", "<I'm leaving"),
                    List.of(
                            ">I don't want to be here any more",
                            "<what do you mean?",
                            ">nobody would notice",
                            "<please talk to somebody"),
                    List.of(">給我小心一點", "<你在說什麼", ">我會找到你的")),
            Category.LOOKS_UNDER_AGE,
            List.of(
                    List.of("<how old are you really?", ">old enough lol", ">my mum is calling, homework"),
                    List.of(">I have a maths test tomorrow", "<which year are you in?", ">8th grade")),
            Category.SEXUAL_CONTENT,
            List.of(
                    List.of(">show me more of you", "<no, I said no", ">come on, nobody sees it", "<stop asking"),
                    List.of("<please put your camera up again", ">why, don't you like it", "<I did not agree to that"),
                    List.of(">要不要玩點刺激的", "<不要", ">別這麼無聊")),
            Category.HARASSMENT_OR_HATE,
            List.of(
                    List.of(">what an ugly room", "<excuse me?", ">you are a joke", ">nobody likes people like you"),
                    List.of(">you sound so stupid", "<that is rude", ">cry about it, loser"),
                    List.of(">你們這種人真可笑", "<請你尊重一點", ">滾啦")),
            Category.SPAM_OR_SCAM,
            List.of(
                    List.of(
                            ">I made 4,000 in a week",
                            ">add me on the other app: example.com/win",
                            "<no thanks",
                            ">last chance"),
                    List.of(">my wallet is blocked, can you lend me 50?", "<sorry, no", ">I pay back double, promise"),
                    List.of(">加我 LINE 領紅包", ">example.com/gift", "<不用了")),
            Category.OTHER,
            List.of(
                    List.of("<hello?", "<are you there?", ">...", "<this is a recording, isn't it"),
                    List.of(">I stream this by the way", "<I did not agree to that", ">too late"))));

    private static final Map<Category, List<String>> COMMENTS = new EnumMap<>(Map.of(
            Category.CHILD_SAFETY, List.of("Tried to get a pupil to another app.", "Please look at this quickly."),
            Category.THREAT_OR_SELF_HARM, List.of("I was scared.", "I worry about this person.", "他一直威脅我。"),
            Category.LOOKS_UNDER_AGE, List.of("This is a child.", "Said they are in 8th grade."),
            Category.SEXUAL_CONTENT, List.of("I said no several times.", "The camera was pointed where it shouldn't."),
            Category.HARASSMENT_OR_HATE,
                    List.of("Insulted me from the first minute.", "講話很難聽。", "Makes fun of how I speak."),
            Category.SPAM_OR_SCAM, List.of("Scam.", "The same link as last week.", "一直貼廣告連結。"),
            Category.OTHER, List.of("Played a recording.", "Streams people without asking.")));

    private static final List<String> QUALITIES =
            List.of("Amber", "Brave", "Calm", "Gentle", "Golden", "Lucky", "Quiet", "Sunny", "Swift", "Witty");
    private static final List<String> ANIMALS =
            List.of("Badger", "Crane", "Dolphin", "Falcon", "Heron", "Koala", "Lynx", "Otter", "Owl", "Panda");

    private Scripts() {}

    static Category category(Random random) {
        int of100 = random.nextInt(100);
        if (of100 < 3) {
            return Category.CHILD_SAFETY;
        }
        if (of100 < 9) {
            return Category.THREAT_OR_SELF_HARM;
        }
        return DemoPeople.pick(
                List.of(
                        Category.LOOKS_UNDER_AGE,
                        Category.SEXUAL_CONTENT,
                        Category.SEXUAL_CONTENT,
                        Category.SEXUAL_CONTENT,
                        Category.HARASSMENT_OR_HATE,
                        Category.HARASSMENT_OR_HATE,
                        Category.SPAM_OR_SCAM,
                        Category.SPAM_OR_SCAM,
                        Category.OTHER),
                random);
    }

    static DemoReport report(Category category, DemoPerson reporter, Instant filed, Random random) {
        Instant ended = filed.minusSeconds(5 + random.nextInt(90));
        Instant started = ended.minusSeconds(60 + random.nextInt(900));
        boolean video = random.nextInt(100) < 70;
        return new DemoReport(
                DemoPeople.id(random),
                DemoPeople.id(random),
                reporter,
                category,
                video ? "VIDEO" : "TEXT",
                started,
                ended,
                filed,
                pseudonym(random),
                pseudonym(random),
                lines(category, started, ended, random),
                random.nextInt(100) < 45
                        ? DemoPeople.pick(COMMENTS.getOrDefault(category, List.of("See for yourself.")), random)
                        : null,
                video && category.takesFrames() && random.nextInt(100) < 35 ? 1 + random.nextInt(3) : 0);
    }

    private static List<DemoReport.DemoLine> lines(Category category, Instant started, Instant ended, Random random) {
        List<String> said = new ArrayList<>();
        int from = random.nextInt(SMALL_TALK.size());
        int small = random.nextInt(7);
        for (int i = 0; i < small; i++) {
            said.add(SMALL_TALK.get((from + i) % SMALL_TALK.size()));
        }
        said.addAll(DemoPeople.pick(TURNS.getOrDefault(category, List.of(List.of("<bye"))), random));
        List<DemoReport.DemoLine> lines = new ArrayList<>();
        Duration step = Duration.between(started, ended).dividedBy(said.size() + 1L);
        for (String one : said) {
            int number = lines.size() + 1;
            Instant at = started.plusSeconds(step.multipliedBy(number).toSeconds());
            lines.add(new DemoReport.DemoLine(number, one.startsWith("<"), one.substring(1), at));
        }
        return lines;
    }

    private static String pseudonym(Random random) {
        return DemoPeople.pick(QUALITIES, random) + " " + DemoPeople.pick(ANIMALS, random);
    }

    /** The rule that a decision about this category names. */
    static @Nullable String rule(Category category) {
        return switch (category) {
            case CHILD_SAFETY -> "Children are protected";
            case THREAT_OR_SELF_HARM -> "No threats";
            case LOOKS_UNDER_AGE -> "Serendip is for adults";
            case SEXUAL_CONTENT -> "Nothing sexual without consent";
            case HARASSMENT_OR_HATE -> "No insults";
            case SPAM_OR_SCAM -> "No advertising, no fraud";
            case OTHER -> "Be considerate";
        };
    }
}
