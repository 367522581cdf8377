package org.khabar.schema.identity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One spelling of a page's address, so that two spellings of one address give one id.
 *
 * <p>Scheme and host are lower case, the host in its ASCII form without a trailing dot; user name, default port, fragment
 * and tracking parameters are gone; {@code .} and {@code ..} are resolved and an empty path is {@code /}; parameters are
 * sorted by name, those of one name keep their order since it may matter; percent-encoding follows
 * {@link PercentEncoding}. What may be another page stays: {@code http} is not {@code https}, {@code www.} and a slash at
 * the end are kept, and so is the case of path and query. Written by hand since {@link java.net.URI} refuses much of what
 * browsers, and so scrapers, take.
 */
public final class CanonicalUrl {
    private static final int MAX_PORT = 65_535;
    private static final TrackingParameters TRACKING = TrackingParameters.load();

    private CanonicalUrl() {}

    /** The canonical spelling; empty for a text that is no {@code http} or {@code https} address. */
    public static Optional<String> of(String url) {
        var text = withoutLineEnds(url.strip());
        var scheme = scheme(text);
        if (scheme.isEmpty() || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return Optional.empty(); // a lone surrogate would turn into a question mark, which begins a query
        }
        var rest = beforeFirst(text.substring(scheme.length() + "://".length()), '#');
        var authorityEnd = firstOf(rest, "/?");
        var pathEnd = firstOf(rest, "?");
        var path = path(rest.substring(authorityEnd, pathEnd));
        var query = query(pathEnd < rest.length() ? rest.substring(pathEnd + 1) : "");
        return authority(rest.substring(0, authorityEnd), scheme)
                .map(authority -> scheme + "://" + authority + path + query);
    }

    // Browsers drop them too: they come from addresses that were wrapped in mails.
    private static String withoutLineEnds(String text) {
        return firstOf(text, "\r\n\t") == text.length()
                ? text
                : text.replace("\r", "").replace("\n", "").replace("\t", "");
    }

    private static String scheme(String text) {
        if (text.regionMatches(true, 0, "http://", 0, "http://".length())) {
            return "http";
        }
        return text.regionMatches(true, 0, "https://", 0, "https://".length()) ? "https" : "";
    }

    private static Optional<String> authority(String authority, String scheme) {
        var hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
        var colon = hostAndPort.lastIndexOf(':');
        var hasPort = colon >= 0 && hostAndPort.indexOf(']', colon) < 0;
        var host = Host.canonical(hasPort ? hostAndPort.substring(0, colon) : hostAndPort);
        var port = port(hasPort ? hostAndPort.substring(colon + 1) : "", scheme);
        return host.flatMap(name -> port.map(number -> name + number));
    }

    /** With its colon; nothing for the scheme's own port, empty for what is no port. */
    private static Optional<String> port(String digits, String scheme) {
        if (digits.isEmpty()) {
            return Optional.of("");
        }
        if (digits.length() > 9 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        var port = Integer.parseInt(digits);
        if (port > MAX_PORT) {
            return Optional.empty();
        }
        return Optional.of(port == ("http".equals(scheme) ? 80 : 443) ? "" : ":" + port);
    }

    private static String path(String path) {
        var segments = new ArrayDeque<String>();
        var parts = PercentEncoding.normalise(path).split("/", -1);
        for (var i = 1; i < parts.length; i++) {
            var isLast = i == parts.length - 1;
            if ("..".equals(parts[i])) {
                segments.pollLast();
            } else if (!".".equals(parts[i])) {
                segments.addLast(parts[i]);
                continue;
            }
            if (isLast) {
                segments.addLast("");
            }
        }
        return "/" + String.join("/", segments);
    }

    private static String query(String query) {
        var parameters = Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .map(PercentEncoding::normalise)
                .filter(parameter -> !TRACKING.contains(name(parameter)))
                .sorted(Comparator.comparing(CanonicalUrl::name))
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? "" : "?" + parameters;
    }

    private static String name(String parameter) {
        return beforeFirst(parameter, '=');
    }

    private static String beforeFirst(String text, char end) {
        var at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }

    private static int firstOf(String text, String ends) {
        for (var i = 0; i < text.length(); i++) {
            if (ends.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }
}
