package chat.serendip.talk;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Talks with one fault each, by the name of the fault. The property tests must find every one. */
final class BrokenTalks {

    private BrokenTalks() {}

    /** What a broken talk is made of. */
    private record TalkMaterial(
            Meeting meeting,
            Introduction one,
            Introduction other,
            TalkSettings settings,
            TalkSockets<SimulatedSocket> sockets) {}

    private abstract static class BrokenTalk extends Talk<SimulatedSocket> {
        BrokenTalk(TalkMaterial material) {
            super(material.meeting, material.one, material.other, material.settings, material.sockets);
        }
    }

    private interface TalkFactory {
        Talk<SimulatedSocket> talk(TalkMaterial material);
    }

    private static SimulatedTalk.TalksFactory with(TalkFactory talkFactory) {
        TalkParts<SimulatedSocket> parts = new TalkParts<>() {
            @Override
            Talk<SimulatedSocket> talk(
                    Meeting meeting,
                    Introduction one,
                    Introduction other,
                    TalkSettings settings,
                    TalkSockets<SimulatedSocket> sockets) {
                return talkFactory.talk(new TalkMaterial(meeting, one, other, settings, sockets));
            }
        };
        return (clock, sockets) -> new Talks<>(clock, SimulatedTalk.SETTINGS, sockets, parts);
    }

    private static SimulatedTalk.TalksFactory silentAbout(Predicate<TalkEvent> kind) {
        return with(material -> new BrokenTalk(material) {
            @Override
            void tell(Side<SimulatedSocket> side, TalkEvent event, Post<SimulatedSocket> post) {
                if (!kind.test(event)) {
                    super.tell(side, event, post);
                }
            }
        });
    }

    /** The times of a talk, one of which is wrong. */
    private static final class Times {
        private Duration hold = SimulatedTalk.SETTINGS.hold();
        private Duration media = SimulatedTalk.SETTINGS.media();
        private Duration reload = SimulatedTalk.SETTINGS.reload();
        private Duration answer = SimulatedTalk.SETTINGS.answer();
        private Duration standstill = SimulatedTalk.SETTINGS.standstill();

        TalkSettings settings() {
            return new TalkSettings(hold, media, reload, answer, standstill, SimulatedTalk.SETTINGS.restart());
        }
    }

    private static SimulatedTalk.TalksFactory withWrong(Consumer<Times> change) {
        Times times = new Times();
        change.accept(times);
        return (clock, sockets) -> new Talks<>(clock, times.settings(), sockets);
    }

    static Map<String, SimulatedTalk.TalksFactory> all() {
        Map<String, SimulatedTalk.TalksFactory> broken = new LinkedHashMap<>();
        broken.put("no return is told", silentAbout(TalkEvent.Returned.class::isInstance));
        broken.put("who was absent hears of no beginning anew", with(material -> new BrokenTalk(material) {
            @Override
            void resume(
                    Side<SimulatedSocket> side,
                    SimulatedSocket socket,
                    boolean anew,
                    Consumer<TalkEvent.Resumed> goOn,
                    Post<SimulatedSocket> post) {
                super.resume(side, socket, anew, goOn, post);
                partner(side).hasHeardOfBeginning();
            }
        }));
        broken.put("a beginning anew is told once only", with(material -> new BrokenTalk(material) {
            @Override
            void resume(
                    Side<SimulatedSocket> side,
                    SimulatedSocket socket,
                    boolean anew,
                    Consumer<TalkEvent.Resumed> goOn,
                    Post<SimulatedSocket> post) {
                super.resume(side, socket, anew, goOn, post);
                side.hasHeardOfBeginning();
            }
        }));
        broken.put("a beginning anew is told again and again", with(material -> new BrokenTalk(material) {
            @Override
            void describe(Side<SimulatedSocket> side, SentDescription description, Post<SimulatedSocket> post) {
                Optional<TalkEvent.Returned> missed = side.missed(meeting().encounter());
                super.describe(side, description, post);
                missed.ifPresent(side::misses);
            }
        }));
        broken.put("no absence is told", silentAbout(TalkEvent.Away.class::isInstance));
        broken.put("nobody hears that it is over", silentAbout(TalkEvent.Parted.class::isInstance));
        broken.put("descriptions are lost", with(material -> new BrokenTalk(material) {
            @Override
            void describe(Side<SimulatedSocket> side, SentDescription description, Post<SimulatedSocket> post) {
                super.describe(side, description, post);
                partner(side).owes(null);
            }
        }));
        broken.put("what was answered is sent again", with(material -> new BrokenTalk(material) {
            @Override
            void describe(Side<SimulatedSocket> side, SentDescription description, Post<SimulatedSocket> post) {
                SentDescription owed = side.unanswered();
                super.describe(side, description, post);
                side.owes(owed);
            }
        }));
        broken.put("two sockets of one side take part", with(material -> new BrokenTalk(material) {
            @Override
            boolean speaksFor(SimulatedSocket socket, Side<SimulatedSocket> side) {
                return true;
            }
        }));
        broken.put("the late end of an older socket counts", with(material -> new BrokenTalk(material) {
            @Override
            void lose(
                    Side<SimulatedSocket> side,
                    SimulatedSocket socket,
                    Absence why,
                    long holdNow,
                    Post<SimulatedSocket> post) {
                SimulatedSocket newest = side.socket();
                super.lose(side, newest == null ? socket : newest, why, holdNow, post);
            }
        }));
        putBrokenTimes(broken);
        return broken;
    }

    private static void putBrokenTimes(Map<String, SimulatedTalk.TalksFactory> broken) {
        broken.put(
                "holds run on the clock on the wall",
                (clock, sockets) -> new Talks<>(() -> clock.millis() * 1_000_000L, SimulatedTalk.SETTINGS, sockets));
        broken.put("holds are too long", withWrong(times -> times.hold = times.hold.plusSeconds(1)));
        broken.put("holds are too short", withWrong(times -> times.hold = times.hold.minusSeconds(1)));
        broken.put("media count for nothing", withWrong(times -> times.media = Duration.ZERO));
        broken.put("a reload is held like a loss", withWrong(times -> times.reload = times.hold));
        broken.put("who never answers is waited for", withWrong(times -> times.answer = Duration.ofHours(1)));
        broken.put("holds never stand still", withWrong(times -> times.standstill = Duration.ZERO));
        broken.put("holds stand still without end", withWrong(times -> times.standstill = Duration.ofHours(1)));
    }
}
