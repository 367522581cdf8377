package org.khabar.enrich.replay;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.topics.Coordinates;

/**
 * Which dead letters are meant. What is empty or null does not narrow.
 *
 * @param places the letters themselves
 * @param reasons codes of reasons, in any case
 * @param stages labels of stages, in any case
 * @param since only those whose originals were published then or later
 * @param until only those whose originals were published before then
 * @param partition only those of one partition of articles.dead-letters
 * @param offset only those at one offset
 */
record LetterFilter(
        Set<Coordinates> places,
        Set<String> reasons,
        Set<String> stages,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable Integer partition,
        @Nullable Long offset) {
    LetterFilter {
        places = Set.copyOf(places);
        reasons = lowered(reasons);
        stages = lowered(stages);
    }

    /** Whether a letter is meant. */
    boolean matches(Letter letter) {
        return isOrAny(places, letter.coordinates())
                && isOrAny(reasons, letter.reason().toLowerCase(Locale.ROOT))
                && isOrAny(stages, letter.stage().toLowerCase(Locale.ROOT))
                && (since == null || !letter.time().isBefore(since))
                && (until == null || letter.time().isBefore(until))
                && (partition == null || letter.coordinates().partition() == partition)
                && (offset == null || letter.coordinates().offset() == offset);
    }

    /** The places that are named and of which none was found. */
    List<Coordinates> missing(Set<Coordinates> found) {
        return places.stream().filter(place -> !found.contains(place)).toList();
    }

    private static <T> boolean isOrAny(Set<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static Set<String> lowered(Set<String> codes) {
        return codes.stream().map(code -> code.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
