package org.khabar.enrich.explain;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.khabar.schema.identity.CanonicalUrl;

/**
 * What a document or article may be called when an operator asks for it.
 *
 * @param asked as it was asked for
 * @param canonicalUrl the address in its canonical spelling; empty when it is none
 */
record Names(String asked, Optional<String> canonicalUrl) {
    private static final Pattern PART = Pattern.compile("(.+)#([1-9]\\d{0,5})");

    /** From a raw id, an article id or a URL in any spelling. */
    static Names of(String asked) {
        var text = asked.strip();
        return new Names(text, CanonicalUrl.of(text));
    }

    /** Keys under which its records may lie: as asked, as canonical URL, and the raw id of a later part. */
    Set<String> keys() {
        var keys = new LinkedHashSet<String>();
        keys.add(asked);
        canonicalUrl.ifPresent(keys::add);
        var part = PART.matcher(asked);
        if (part.matches()) {
            keys.add(part.group(1));
            CanonicalUrl.of(part.group(1)).ifPresent(keys::add);
        }
        return keys;
    }

    /** Whether an id is what was asked for. */
    boolean include(String id) {
        return id.equals(asked) || canonicalUrl.filter(id::equals).isPresent();
    }

    /** Whether an address is what was asked for, in whatever spelling. */
    boolean includeUrl(String url) {
        return include(url) || (canonicalUrl.isPresent() && CanonicalUrl.of(url).equals(canonicalUrl));
    }
}
