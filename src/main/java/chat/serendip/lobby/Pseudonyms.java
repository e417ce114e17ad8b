package chat.serendip.lobby;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Names for one encounter, such as "Amber Otter": a colour or a mood, and an animal.
 *
 * <p>They say nothing about the person and are made anew for each encounter. They consist of two known English words,
 * so that a client may show them in another language word by word (in Traditional Chinese 琥珀水獺). Every word is kind in
 * both languages.
 */
final class Pseudonyms {

    static final List<String> QUALITIES = words("""
            Amber Azure Brave Bright Calm Cheerful Clever Coral Cosy Crimson Curious Dreamy Emerald Gentle
            Golden Happy Honest Indigo Ivory Jade Jolly Kind Lively Lucky Merry Mellow Misty Nimble Patient
            Pearl Playful Polite Quick Quiet Rosy Ruby Silver Sincere Snowy Sunny Swift Thoughtful Tranquil
            Velvet Violet Warm Witty
            """);

    static final List<String> ANIMALS = words("""
            Badger Beaver Bluebird Butterfly Camel Cat Cormorant Crane Deer Dolphin Dove Dragonfly Eagle
            Elephant Falcon Finch Firefly Gazelle Giraffe Hare Hedgehog Heron Kingfisher Koala Lark Leopard
            Lion Lynx Magpie Marten Moose Nightingale Otter Owl Panda Panther Penguin Puffin Raccoon Robin
            Seahorse Seal Squirrel Swallow Swan Tiger Whale
            """);

    private final RandomGenerator chance;

    Pseudonyms(RandomGenerator chance) {
        this.chance = chance;
    }

    String next() {
        return any(QUALITIES) + " " + any(ANIMALS);
    }

    private String any(List<String> words) {
        return words.get(chance.nextInt(words.size()));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
