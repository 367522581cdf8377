package org.khabar.enrich.curate;

import java.util.Locale;
import java.util.regex.Pattern;
import org.khabar.enrich.entities.CatalogName;
import org.khabar.service.terminal.PrintableText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A name on the command line: {@code ar=الجزيرة}, or {@code 'ar=(قناة) الجزيرة'} where words must stand before it. */
final class NameArgument implements ITypeConverter<CatalogName> {
    /** How it is written, for the help of options. */
    static final String FORM = "as ar=NAME, or 'ar=(WORDS) NAME' where it counts behind these words only";

    private static final Pattern ARGUMENT = Pattern.compile("([A-Za-z]{2,3})=\\s*(?:\\(([^()]+)\\)\\s+)?(\\S.*?)\\s*");

    @Override
    public CatalogName convert(String value) {
        var argument = ARGUMENT.matcher(value);
        if (!argument.matches()) {
            throw new TypeConversionException(
                    "'" + PrintableText.of(value, 100) + "' is no name with its language; write it " + FORM);
        }
        var context = argument.group(2) == null ? "" : argument.group(2).strip();
        return new CatalogName(argument.group(1).toLowerCase(Locale.ROOT), context, argument.group(3), false);
    }
}
