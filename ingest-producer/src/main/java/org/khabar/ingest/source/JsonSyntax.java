package org.khabar.ingest.source;

/** The few characters of JSON's grammar that tell where a value ends. */
final class JsonSyntax {
    private JsonSyntax() {}

    static boolean isSpace(int unit) {
        return unit == ' ' || unit == '\t' || unit == '\n' || unit == '\r';
    }

    static boolean isOpening(int unit) {
        return unit == '{' || unit == '[';
    }

    static boolean isClosing(int unit) {
        return unit == '}' || unit == ']';
    }
}
