package org.khabar.enrich.dates;

/** A number in digits, or an absolute date. */
enum NumberElement implements Element {
    /** The day of a month. */
    DAY {
        @Override
        boolean take(int number, int digits, Reading reading) {
            reading.day = number;
            return digits <= 2 && number >= 1 && number <= MAX_DAY;
        }
    },
    /** A year that news speak of. */
    YEAR {
        @Override
        boolean take(int number, int digits, Reading reading) {
            reading.year = number;
            return number >= MIN_YEAR && number <= MAX_YEAR;
        }
    },
    /** A year of the lunar Islamic calendar. */
    HIJRI_YEAR {
        @Override
        boolean take(int number, int digits, Reading reading) {
            reading.year = number;
            return number >= MIN_HIJRI_YEAR && number <= MAX_HIJRI_YEAR;
        }
    },
    /** How many days, months or years. */
    COUNT {
        @Override
        boolean take(int number, int digits, Reading reading) {
            reading.count = number;
            return digits < 4 && number >= 1;
        }
    },
    /** A whole date. */
    DATE {
        @Override
        public int match(TimeText text, int token, Reading reading) {
            var absolute = text.absoluteAt(token);
            if (absolute == null) {
                return NO_MATCH;
            }
            reading.given = absolute.expression().date();
            return absolute.behind();
        }

        @Override
        boolean take(int number, int digits, Reading reading) {
            return false;
        }
    };

    private static final int MAX_DAY = 31;
    private static final int MIN_YEAR = 1800;
    private static final int MAX_YEAR = 2099;
    private static final int MIN_HIJRI_YEAR = 1200;
    private static final int MAX_HIJRI_YEAR = 1499;

    @Override
    public int match(TimeText text, int token, Reading reading) {
        if (token >= text.count()) {
            return NO_MATCH;
        }
        int number = text.number(token);
        boolean fits = number >= 0 && take(number, text.digits(token), reading) && !text.isGlued(token);
        return fits ? token + 1 : NO_MATCH;
    }

    /** Notes the number; false where it cannot be meant. */
    abstract boolean take(int number, int digits, Reading reading);
}
