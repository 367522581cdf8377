package org.khabar.enrich.classifier;

import java.util.Locale;
import java.util.Optional;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.entities.TypeNames;

/**
 * What a classifier says of a piece of a word: of which type the name is that it stands in, and whether a name must begin or
 * end there. Labels of all usual schemes are understood: {@code PER} alone, IO, BIO, BIOES and BILOU.
 *
 * @param type of the name
 * @param begins whether a new name begins, also right behind one of the same type
 * @param ends whether what follows is another name
 */
record PieceLabel(EntityType type, boolean begins, boolean ends) {
    /** Buildings, which are places here. */
    private static final String BUILDING = "FAC";

    private static final String ONE_LETTER_AND_A_DASH = "[A-Z][-_].+";
    private static final String BEGINNINGS = "BSU";
    private static final String ENDS = "ESUL";

    /** Reads a label of a model; empty where it marks no name, or one of a type that Khabar does not know. */
    static Optional<PieceLabel> of(String label) {
        var upper = label.strip().toUpperCase(Locale.ROOT);
        if (!upper.matches(ONE_LETTER_AND_A_DASH)) {
            return of(upper, ' ');
        }
        return of(upper.substring(2), upper.charAt(0));
    }

    private static Optional<PieceLabel> of(String type, char place) {
        var name = type.equals(BUILDING) ? EntityType.LOCATION.name() : type;
        return TypeNames.typeOf(name)
                .filter(known -> known != EntityType.DATE)
                .map(known -> new PieceLabel(known, BEGINNINGS.indexOf(place) >= 0, ENDS.indexOf(place) >= 0));
    }
}
