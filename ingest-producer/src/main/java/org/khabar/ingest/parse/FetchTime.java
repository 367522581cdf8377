package org.khabar.ingest.parse;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the time that a page was fetched at: ISO 8601 (a date alone is its midnight; no offset means UTC; a space may
 * stand for the T), or an epoch in seconds, milliseconds, microseconds or nanoseconds, told apart by their size. Only
 * times from 1990, before which there was no web, to 2999 are believed.
 */
final class FetchTime {
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2999-12-31T23:59:59.999Z");
    private static final BigDecimal MAX_SECONDS = BigDecimal.valueOf(LAST.getEpochSecond());
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final int MAX_LENGTH = 40;

    private static final DateTimeFormatter DATE_AND_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[XXX][XX][X]")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private FetchTime() {}

    /** The time, to the millisecond; empty for what is none. */
    static Optional<Instant> parse(String text) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            var time = isNumber(stripped) ? epoch(new BigDecimal(stripped)) : iso(stripped);
            return Optional.of(time).filter(FetchTime::isBelievable);
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return Optional.empty(); // data of others: kept as metadata by the caller
        }
    }

    private static Instant epoch(BigDecimal number) {
        var seconds = number;
        while (seconds.compareTo(MAX_SECONDS) > 0) {
            seconds = seconds.divide(THOUSAND);
        }
        return Instant.ofEpochMilli(seconds.multiply(THOUSAND).longValue());
    }

    private static Instant iso(String text) {
        if (text.length() == "2021-10-13".length()) {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        var spelled = text.replace(' ', 'T').replace('t', 'T').replace('z', 'Z');
        var time = DATE_AND_TIME.parseBest(spelled, OffsetDateTime::from, LocalDateTime::from);
        var instant = time instanceof OffsetDateTime withOffset
                ? withOffset.toInstant()
                : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
        return Instant.ofEpochMilli(instant.toEpochMilli());
    }

    // Exponents are left out: a short number with a large one would take memory without end.
    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
    }

    private static boolean isBelievable(Instant time) {
        return !time.isBefore(FIRST) && !time.isAfter(LAST);
    }
}
