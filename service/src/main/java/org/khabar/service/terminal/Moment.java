package org.khabar.service.terminal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A moment as an operator types it: {@code 2026-03-01T12:00:00Z}, with another offset, a day (its beginning in UTC), or how
 * long ago: {@code 90s}, {@code 15m}, {@code 2h}, {@code 3d}.
 */
public final class Moment implements ITypeConverter<Instant> {
    /** How it is written, for the help of options. */
    public static final String FORMS = "as 2026-03-01T12:00:00Z, 2026-03-01 (UTC), or how long ago: 15m, 2h, 3d";

    private static final Pattern AGO = Pattern.compile("(\\d{1,6})([smhd])");

    @Override
    public Instant convert(String value) {
        return parse(value, Instant.now());
    }

    /**
     * Reads a moment.
     *
     * @param now what "ago" counts from
     * @throws TypeConversionException when it is none
     */
    static Instant parse(String value, Instant now) {
        var ago = AGO.matcher(value);
        if (ago.matches()) {
            return now.minus(unit(ago.group(2)).multipliedBy(Long.parseLong(ago.group(1))));
        }
        try {
            return value.indexOf('T') < 0
                    ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + PrintableText.of(value, 100) + "' is no moment; write it " + FORMS);
        }
    }

    private static Duration unit(String letter) {
        return switch (letter) {
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            default -> Duration.ofDays(1);
        };
    }
}
