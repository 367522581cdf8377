package org.khabar.enrich.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.calendar.CalendarDate;

/** One search of one text: from left to right, the longest expression at each word. */
final class DateSearch {
    private final TimeText text;
    private final Set<DateLanguage> languages;
    private final CliticReader clitics;
    private final PatternTable patterns;
    private final Cues cues;
    private final @Nullable DateResolver resolver;
    private final List<DateMention> found = new ArrayList<>();

    private final Reading scratch = new Reading();

    /** The first token behind the expression before. */
    private int firstFree;

    DateSearch(
            TimeText text,
            Set<DateLanguage> languages,
            CliticReader clitics,
            PatternTable patterns,
            Cues cues,
            @Nullable LocalDate published) {
        this.text = text;
        this.languages = languages;
        this.clitics = clitics;
        this.patterns = patterns;
        this.cues = cues;
        this.resolver = published == null ? null : new DateResolver(published);
    }

    List<DateMention> run() {
        for (int token = 0; token < text.count(); ) {
            int behind = take(token);
            firstFree = behind > token ? behind : firstFree;
            token = Math.max(behind, token + 1);
        }
        return List.copyOf(found);
    }

    /** Takes the expression that begins at a token; says which token is behind it, the token itself if there is none. */
    private int take(int token) {
        var absolute = text.absoluteAt(token);
        var match = longest(token, absolute);
        int start = text.tokens().start(token);
        if (match == null && absolute == null && mayHaveClitics(token)) {
            start = clitics.strip(token);
            match = longest(token, null);
        }
        if (match != null) {
            return add(match, start);
        }
        if (absolute == null) {
            return token;
        }
        var expression = absolute.expression();
        add(token, expression.start(), expression.end(), expression.date());
        return absolute.behind();
    }

    private boolean mayHaveClitics(int token) {
        return text.word(token) == WordNumbers.UNKNOWN && languages.contains(DateLanguage.AR);
    }

    private int add(Match match, int tokenStart) {
        if (match.pattern().meaning() != Meaning.NOTHING) {
            var absolute = match.pattern().startsWithDate() ? text.absoluteAt(match.token()) : null;
            int start = absolute == null ? tokenStart : absolute.expression().start();
            add(match.token(), start, match.end(), resolve(match));
        }
        return match.behind();
    }

    /** Where words before it belong to it, they are taken in. */
    private void add(int token, int start, int end, @Nullable CalendarDate date) {
        int lead = languages.contains(DateLanguage.RU) ? cues.firstLead(text, token, firstFree) : token;
        found.add(new DateMention(lead < token ? text.tokens().start(lead) : start, end, date));
    }

    private @Nullable CalendarDate resolve(Match match) {
        var meaning = match.pattern().meaning();
        var reading = match.read(text);
        return resolver == null
                ? DateResolver.resolveAlone(meaning, reading)
                : resolver.resolve(meaning, reading, cues.pointAhead(text, match.token(), match.behind()));
    }

    /** Of the expressions that begin at a token the longest, if it is longer than an absolute date there. */
    private @Nullable Match longest(int token, TimeText.@Nullable Absolute absolute) {
        var longest = longest(patterns.fromWord(text.word(token)), token, null);
        longest = text.startsWithDigit(token) ? longest(patterns.fromNumber(), token, longest) : longest;
        longest = absolute == null ? longest : longest(patterns.fromDate(), token, longest);
        boolean isShorter = longest != null
                && absolute != null
                && longest.end() <= absolute.expression().end();
        return isShorter ? null : longest;
    }

    private @Nullable Match longest(Map<DateLanguage, PatternTree> trees, int token, @Nullable Match known) {
        var longest = known;
        if (trees.isEmpty()) {
            return longest;
        }
        for (var tree : trees.entrySet()) {
            var match = languages.contains(tree.getKey()) ? tree.getValue().longest(text, token, scratch) : null;
            longest = match != null && match.isLongerThan(longest) ? match : longest;
        }
        return longest;
    }
}
