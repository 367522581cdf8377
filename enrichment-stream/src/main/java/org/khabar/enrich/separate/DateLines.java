package org.khabar.enrich.separate;

import java.util.List;
import org.khabar.enrich.calendar.DateExpression;
import org.khabar.enrich.calendar.DateFinder;
import org.khabar.enrich.calendar.Precision;
import org.khabar.enrich.text.TextFolder;

/** Tells lines that say when an article was published from lines that name a date among other things. */
final class DateLines {
    private static final int MAX_WORDS = 16;
    private static final int MAX_AGO_WORDS = 6;
    private static final int MAX_WORDS_BESIDE_DAY = 20;
    /** A day and a year have at least this many digits. */
    private static final int MIN_DIGITS = 5;
    /** An author or a place may stand beside the date if a time or a word like "updated" does too. */
    private static final int MAX_OTHER_WORDS = 4;

    private final DateFinder finder;
    private final CueBook book;

    DateLines(DateFinder finder, CueBook book) {
        this.finder = finder;
        this.book = book;
    }

    boolean isDateLine(Line line) {
        if (line.words() > MAX_WORDS || line.shape().digits() < MIN_DIGITS) {
            return false;
        }
        var dates = daysOf(line);
        if (dates.isEmpty()) {
            return false;
        }
        int others = 0;
        boolean saysDate = false;
        for (var word : LineKey.wordsOf(TextFolder.fold(without(dates, line.text())))) {
            if (book.isDateWord(word)) {
                saysDate = true;
            } else if (isNumber(word)) {
                saysDate |= line.text().indexOf(':') >= 0;
            } else {
                others++;
            }
        }
        return others == 0 || (saysDate && others <= MAX_OTHER_WORDS && !line.endsSentence());
    }

    /** "2 days ago", "منذ ٣ ساعات": a number and such a word, one of them at the start. Comments and teasers are dated so. */
    boolean isAgo(Line line) {
        if (line.words() > MAX_AGO_WORDS || line.shape().digits() == 0 || line.endsSentence()) {
            return false;
        }
        var words = line.key().words();
        return !words.isEmpty()
                && words.stream().anyMatch(book::isAgoWord)
                && (isNumber(words.get(0)) || book.isAgoWord(words.get(0)));
    }

    /** "By Leyla Demir on Monday, March 4, 2019 at 9:14": a day and other things, but no sentence. */
    boolean namesDayOfArticle(Line line) {
        return line.words() <= MAX_WORDS_BESIDE_DAY
                && !line.endsSentence()
                && line.shape().digits() >= MIN_DIGITS
                && !daysOf(line).isEmpty();
    }

    /** The days, no months or years, that a line names. */
    List<DateExpression> daysOf(Line line) {
        return finder.find(line.text()).stream()
                .filter(date -> date.precision() == Precision.DAY)
                .toList();
    }

    private static String without(List<DateExpression> dates, String text) {
        var rest = new StringBuilder(text);
        for (int at = dates.size() - 1; at >= 0; at--) {
            rest.replace(dates.get(at).start(), dates.get(at).end(), " ");
        }
        return rest.toString();
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }
}
