package org.khabar.enrich.curate;

import java.util.Locale;
import org.khabar.enrich.entities.EntityType;
import org.khabar.service.terminal.PrintableText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A type on the command line, in any case. */
final class TypeArgument implements ITypeConverter<EntityType> {
    @Override
    public EntityType convert(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "person" -> EntityType.PERSON;
            case "organization", "organisation" -> EntityType.ORGANIZATION;
            case "location" -> EntityType.LOCATION;
            default ->
                throw new TypeConversionException("'" + PrintableText.of(value, 100)
                        + "' is no type of an entity; there are person, organization and location");
        };
    }
}
