package org.khabar.schema.identity;

import com.ibm.icu.text.IDNA;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The host of a URL in its one canonical spelling: that of the domain name system. */
final class Host {
    // UTS #46 without transitional processing, as browsers do it today: it also lowers case and maps full-width dots.
    private static final IDNA NAMES =
            IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    private Host() {}

    /** Lower case, internationalised names as punycode, no dot at the end; empty for what is no host. */
    static Optional<String> canonical(String host) {
        if (host.startsWith("[")) {
            return Optional.of(host.toLowerCase(Locale.ROOT)).filter(Host::isAddressInBrackets);
        }
        var name = withoutTrailingDot(decoded(host));
        if (name.chars().allMatch(Host::isPlain)) {
            return Optional.of(name.toLowerCase(Locale.ROOT)).filter(Host::hasOnlyFullLabels);
        }
        return internationalised(name);
    }

    private static Optional<String> internationalised(String name) {
        var info = new IDNA.Info();
        var ascii = NAMES.nameToASCII(name, new StringBuilder(), info).toString();
        var host = withoutTrailingDot(ascii);
        return Optional.of(host)
                .filter(found -> !info.hasErrors() && found.chars().allMatch(Host::isPlain))
                .filter(Host::hasOnlyFullLabels);
    }

    private static String decoded(String host) {
        if (host.indexOf('%') < 0) {
            return host;
        }
        try {
            return URLDecoder.decode(host.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return ""; // a percent sign that begins no escape: no host
        }
    }

    private static String withoutTrailingDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private static boolean hasOnlyFullLabels(String name) {
        return !name.isEmpty() && !name.startsWith(".") && !name.contains("..") && !name.endsWith(".");
    }

    // Underscores are in no standard and in many a host name.
    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '.'
                || c == '_';
    }

    private static boolean isAddressInBrackets(String host) {
        return host.endsWith("]")
                && host.length() > "[]".length()
                && host.chars().skip(1).limit(host.length() - 2L).allMatch(Host::isOfAddress);
    }

    private static boolean isOfAddress(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == ':' || c == '.';
    }
}
