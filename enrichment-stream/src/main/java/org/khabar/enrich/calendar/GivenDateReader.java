package org.khabar.enrich.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.text.TextFolder;

/** Reads one date of metadata; {@link DateFinder#parse} says what is understood. */
final class GivenDateReader {
    /** Longer texts are not metadata of a date. */
    private static final int MAX_LENGTH = 100;
    /** Ten digits hold the seconds from 2001-09-09 to 2286-11-20, thirteen the milliseconds of the same time. */
    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");

    private static final int DIGITS_OF_EPOCH_SECONDS = 10;
    /** ISO 8601 basic form and its mixtures with the extended one, as scrapers write them: 2017-01-22T185600. */
    private static final Pattern BASIC =
            Pattern.compile("(?<year>\\d{4})(?<dash>-?)(?<month>\\d{2})\\k<dash>(?<day>\\d{2})"
                    + "(?:[t ]?(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?(?<offset>z|[+-]\\d{2}:?\\d{2})?)?");
    /** A time of day with colons anywhere in a text; "pm" and the offset may follow. */
    private static final Pattern CLOCK = Pattern.compile(
            "(?<![\\d:])(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?(?![\\d:])"
                    + "(?:\\s*(?<half>[ap])\\.?m\\b\\.?)?(?:\\s*(?<offset>z|utc?|gmt|[+-]\\d{2}(?::?\\d{2})?)\\b)?");

    private final DateFinder finder;

    GivenDateReader(DateFinder finder) {
        this.finder = finder;
    }

    Optional<GivenDate> read(String given) {
        var text = TextFolder.fold(given).strip();
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        if (EPOCH.matcher(text).matches()) {
            return Optional.of(GivenDate.of(instant(text)));
        }
        var basic = BASIC.matcher(text);
        return basic.matches() ? basic(basic) : withClock(given);
    }

    private static Instant instant(String digits) {
        long sinceEpoch = Long.parseLong(digits);
        return digits.length() == DIGITS_OF_EPOCH_SECONDS
                ? Instant.ofEpochSecond(sinceEpoch)
                : Instant.ofEpochMilli(sinceEpoch);
    }

    private static Optional<GivenDate> basic(Matcher matched) {
        int year = Integer.parseInt(matched.group("year"));
        int month = Integer.parseInt(matched.group("month"));
        int day = Integer.parseInt(matched.group("day"));
        if (month == 0 || day == 0 || !CalendarDate.exists(CalendarSystem.GREGORIAN, year, month, day)) {
            return Optional.empty();
        }
        var date = LocalDate.of(year, month, day);
        return Optional.of(matched.group("hour") == null ? GivenDate.of(date) : at(date, matched, ""));
    }

    private Optional<GivenDate> withClock(String given) {
        var days = finder.find(given).stream()
                .flatMap(expression -> expression.date().gregorianDay().stream())
                .distinct()
                .toList();
        if (days.size() != 1) {
            return Optional.empty();
        }
        var clock = CLOCK.matcher(TextFolder.fold(given));
        return Optional.of(clock.find() ? at(days.get(0), clock, half(clock)) : GivenDate.of(days.get(0)));
    }

    private static String half(Matcher clock) {
        return Objects.requireNonNullElse(clock.group("half"), "");
    }

    /** The day at the time that was matched; without it where that is no time of a day. */
    private static GivenDate at(LocalDate day, Matcher time, String half) {
        int hour = hour(Integer.parseInt(time.group("hour")), half);
        int minute = Integer.parseInt(time.group("minute"));
        int second = Integer.parseInt(Objects.requireNonNullElse(time.group("second"), "0"));
        if (hour > 23 || minute > 59 || second > 59) {
            return GivenDate.of(day);
        }
        return new GivenDate(day, LocalTime.of(hour, minute, second), offset(time.group("offset")));
    }

    /** The hour of a day of 24 hours; {@code half} is "a" or "p" for one of 12 and else empty. */
    private static int hour(int hour, String half) {
        return switch (half) {
            case "a" -> hour == 12 ? 0 : hour;
            case "p" -> hour < 12 ? hour + 12 : hour;
            default -> hour;
        };
    }

    private static @Nullable ZoneOffset offset(@Nullable String matched) {
        if (matched == null) {
            return null;
        }
        if (Character.isLetter(matched.charAt(0))) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneOffset.of(matched);
        } catch (DateTimeException e) {
            // More than 18 hours: the time is kept as a local one.
            return null;
        }
    }
}
