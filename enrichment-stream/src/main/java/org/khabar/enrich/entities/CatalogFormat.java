package org.khabar.enrich.entities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue as text: UTF-8, one entity a line, tab-separated. Columns: id; type; id of the place it lies in (an
 * asterisk after it says: its capital); then one column per language, {@code ar:name|name}, and one per id elsewhere,
 * {@code =scheme:id}. {@code ~name} is weak, {@code ?name} passive, {@code (words) name} needs the words before it. Lines
 * that begin with {@code #} are comments.
 */
public final class CatalogFormat {
    private static final int FIRST_NAME_COLUMN = 3;
    private static final String CAPITAL = "*";
    private static final String WEAK = "~";
    private static final String PASSIVE = "?";
    private static final char EXTERNAL_ID = '=';

    private CatalogFormat() {}

    /** Reads entities; the source's name appears in errors. */
    public static List<CatalogEntity> read(InputStream input, String source) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        var entities = new ArrayList<CatalogEntity>();
        int number = 0;
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isEmpty() && line.charAt(0) != '#') {
                entities.add(parse(line, source + " line " + number));
            }
        }
        return entities;
    }

    /** The line that reads back as this entity. */
    public static String write(CatalogEntity entity) {
        var line = new StringBuilder(entity.id()).append('\t').append(entity.type());
        line.append('\t').append(entity.within() == null ? "" : entity.within());
        line.append(entity.capital() ? CAPITAL : "");
        var languages = entity.names().stream().map(CatalogName::language).distinct();
        languages.forEach(language -> line.append('\t')
                .append(language)
                .append(':')
                .append(entity.names().stream()
                        .filter(name -> name.language().equals(language))
                        .map(CatalogFormat::write)
                        .collect(Collectors.joining("|"))));
        new TreeMap<>(entity.externalIds())
                .forEach((scheme, id) -> line.append('\t')
                        .append(EXTERNAL_ID)
                        .append(scheme)
                        .append(':')
                        .append(id));
        return line.toString();
    }

    private static String write(CatalogName name) {
        var context = name.context().isEmpty() ? "" : "(" + name.context() + ") ";
        return (name.weak() ? WEAK : "") + (name.passive() ? PASSIVE : "") + context + name.text();
    }

    private static CatalogEntity parse(String line, String where) {
        var columns = line.split("\t", -1);
        if (columns.length <= FIRST_NAME_COLUMN) {
            throw new IllegalStateException(where + ": no names");
        }
        var names = new ArrayList<CatalogName>();
        Map<String, String> externalIds = new TreeMap<>();
        for (int column = FIRST_NAME_COLUMN; column < columns.length; column++) {
            if (columns[column].indexOf(EXTERNAL_ID) == 0) {
                parseExternalId(columns[column], where, externalIds);
            } else {
                parseNames(columns[column], where, names);
            }
        }
        var place = columns[2];
        boolean capital = place.endsWith(CAPITAL);
        return new CatalogEntity(
                columns[0], type(columns[1], where), within(place, capital), capital, names, externalIds);
    }

    private static @Nullable String within(String place, boolean capital) {
        if (place.isEmpty()) {
            return null;
        }
        return capital ? place.substring(0, place.length() - CAPITAL.length()) : place;
    }

    private static EntityType type(String text, String where) {
        try {
            return EntityType.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(where + ": unknown type " + text, e);
        }
    }

    private static void parseExternalId(String column, String where, Map<String, String> externalIds) {
        int colon = column.indexOf(':');
        if (colon < 2 || colon == column.length() - 1) {
            throw new IllegalStateException(where + ": not =scheme:id: " + column);
        }
        externalIds.put(column.substring(1, colon).intern(), column.substring(colon + 1));
    }

    private static void parseNames(String column, String where, List<CatalogName> names) {
        int colon = column.indexOf(':');
        if (colon < 1 || colon == column.length() - 1) {
            throw new IllegalStateException(where + ": not language:names: " + column);
        }
        var language = column.substring(0, colon).intern();
        for (var name : column.substring(colon + 1).split("\\|", -1)) {
            names.add(parseName(language, name, where));
        }
    }

    private static CatalogName parseName(String language, String written, String where) {
        boolean weak = written.startsWith(WEAK);
        boolean passive = written.startsWith(PASSIVE);
        var text = weak || passive ? written.substring(1) : written;
        int close = text.startsWith("(") ? text.indexOf(") ") : -1;
        var context = close < 0 ? "" : text.substring(1, close);
        var name = close < 0 ? text : text.substring(close + 2);
        if (name.isBlank()) {
            throw new IllegalStateException(where + ": empty name");
        }
        return new CatalogName(language, context, name, weak, passive);
    }
}
