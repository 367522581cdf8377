package org.khabar.containers.monitoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes queries of Prometheus apart, as far as tests need it: Prometheus itself tells values only, not parts. */
final class PromQl {
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[A-Za-z_:][A-Za-z0-9_:]*|\\d[\\w.]*|==|!=|>=|<=|=~|!~|[^\\s]");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_:][A-Za-z0-9_:]*");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d.eE+-]*");
    private static final Pattern OFFSET = Pattern.compile("\\s+offset\\s+\\d+[smhdwy]$");
    private static final Set<String> SET_OPERATORS = Set.of("and", "or", "unless");
    private static final Set<String> COMPARISONS = Set.of("==", "!=", ">", "<", ">=", "<=");
    private static final Set<String> LISTS_OF_LABELS =
            Set.of("by", "without", "on", "ignoring", "group_left", "group_right");
    private static final Set<String> OTHER_WORDS = Set.of("bool", "offset", "atan2");

    private PromQl() {}

    private record Token(String text, int start, int end) {}

    /**
     * What is compared and combined in a query: {@code a / b > 3 and c == 0} has {@code a / b} and {@code c}. Comparisons and set
     * operators bind looser than arithmetic, so a query can be cut at all of them at once. Of a series as it was some time ago it
     * has the series.
     */
    static List<String> operands(String query) {
        var found = new ArrayList<String>();
        int begin = 0;
        int depth = 0;
        for (var token : tokens(query)) {
            depth += depth(token.text());
            if (depth == 0 && (SET_OPERATORS.contains(token.text()) || COMPARISONS.contains(token.text()))) {
                addOperand(query.substring(begin, token.start()), found);
                begin = token.end();
            }
        }
        if (begin == 0) {
            return List.of(query.strip());
        }
        addOperand(query.substring(begin), found);
        return List.copyOf(found);
    }

    private static void addOperand(String piece, List<String> found) {
        var operand = OFFSET.matcher(withoutMatching(piece.strip())).replaceFirst("");
        if (NUMBER.matcher(operand).matches()) {
            return;
        }
        if (isInParentheses(operand)) {
            found.addAll(operands(operand.substring(1, operand.length() - 1)));
        } else {
            found.add(operand);
        }
    }

    // What may stand between an operator and its right side: bool, on (...), group_left (...).
    private static String withoutMatching(String piece) {
        var tokens = tokens(piece);
        int next = 0;
        while (next < tokens.size()
                && (tokens.get(next).text().equals("bool")
                        || LISTS_OF_LABELS.contains(tokens.get(next).text()))) {
            next = afterList(tokens, next + 1);
        }
        return next < tokens.size() ? piece.substring(tokens.get(next).start()) : "";
    }

    private static boolean isInParentheses(String piece) {
        var tokens = tokens(piece);
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += depth(tokens.get(i).text());
            if (depth == 0) {
                return i == tokens.size() - 1 && tokens.get(0).text().equals("(");
            }
        }
        return false;
    }

    /** The series that a query asks for, with the labels that it asks for: {@code rate(a{b="c"}[5m])} has {@code a{b="c"}}. */
    static Set<String> selectors(String query) {
        var tokens = tokens(query);
        var found = new LinkedHashSet<String>();
        int next = 0;
        while (next < tokens.size()) {
            var token = tokens.get(next);
            if (token.text().equals("[")) {
                next = after(tokens, next, "]");
            } else if (LISTS_OF_LABELS.contains(token.text())) {
                next = afterList(tokens, next + 1);
            } else if (isSeries(tokens, next)) {
                int end = textAt(tokens, next + 1).equals("{") ? after(tokens, next, "}") : next + 1;
                found.add(query.substring(token.start(), tokens.get(end - 1).end()));
                next = end;
            } else {
                next++;
            }
        }
        return found;
    }

    /** The name in a selector. */
    static String nameOf(String selector) {
        int brace = selector.indexOf('{');
        return brace < 0 ? selector : selector.substring(0, brace);
    }

    private static boolean isSeries(List<Token> tokens, int at) {
        var text = tokens.get(at).text();
        return NAME.matcher(text).matches()
                && !SET_OPERATORS.contains(text)
                && !OTHER_WORDS.contains(text)
                && !textAt(tokens, at + 1).equals("(")
                // sum by (x) (...)
                && !LISTS_OF_LABELS.contains(textAt(tokens, at + 1));
    }

    private static String textAt(List<Token> tokens, int at) {
        return at < tokens.size() ? tokens.get(at).text() : "";
    }

    private static int afterList(List<Token> tokens, int at) {
        return textAt(tokens, at).equals("(") ? after(tokens, at, ")") : at;
    }

    private static int after(List<Token> tokens, int from, String text) {
        int next = from;
        while (next < tokens.size() && !tokens.get(next).text().equals(text)) {
            next++;
        }
        return Math.min(next + 1, tokens.size());
    }

    private static int depth(String token) {
        return switch (token) {
            case "(", "{", "[" -> 1;
            case ")", "}", "]" -> -1;
            default -> 0;
        };
    }

    private static List<Token> tokens(String query) {
        return TOKEN.matcher(query)
                .results()
                .map(match -> new Token(match.group(), match.start(), match.end()))
                .toList();
    }
}
