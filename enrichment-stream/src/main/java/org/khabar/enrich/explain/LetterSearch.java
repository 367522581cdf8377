package org.khabar.enrich.explain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.khabar.enrich.explain.DecisionSearch.Told;
import org.khabar.enrich.explain.Story.Letter;
import org.khabar.schema.Origin;
import org.khabar.schema.Outcome;
import org.khabar.schema.header.EventHeaders;
import org.khabar.schema.topic.Topics;

/** Finds the dead letters that decisions speak of, and whether they were replayed. */
final class LetterSearch {
    private final RecordFinder finder;

    /**
     * @param finder reads the topics
     */
    LetterSearch(RecordFinder finder) {
        this.finder = finder;
    }

    /** The letters by the origins of their documents. */
    Map<Origin, Letter> find(List<Told> decisions) {
        var origins = decisions.stream()
                .filter(told -> told.decision().getOutcome() == Outcome.DEAD_LETTER)
                .collect(Collectors.toMap(
                        told -> EventHeaders.coordinates(told.decision().getOrigin()),
                        told -> told.decision().getOrigin(),
                        (a, b) -> a));
        Map<Origin, Letter> letters = new HashMap<>();
        if (origins.isEmpty()) {
            return letters;
        }
        var first = origins.values().stream().map(Origin::getIngestedAt).min(Instant::compareTo);
        // Their keys may be any bytes, or none: they can be on any partition. Their time is their document's.
        finder.each(
                Topics.DEAD_LETTERS,
                first.orElse(null),
                found -> Optional.ofNullable(found.header(EventHeaders.ORIGIN))
                        .map(origins::get)
                        .ifPresent(origin ->
                                letters.put(origin, new Letter(found.place().toString(), null))));
        return withReplays(letters);
    }

    private Map<Origin, Letter> withReplays(Map<Origin, Letter> letters) {
        Map<Origin, Instant> replays = new HashMap<>();
        finder.each(Topics.REPLAYS, null, found -> {
            var replay = found.value();
            if (replay != null) {
                replays.put(replay.getReplayed(), replay.getReplayedAt());
            }
        });
        letters.replaceAll((origin, letter) -> new Letter(letter.place(), replays.get(origin)));
        return letters;
    }
}
