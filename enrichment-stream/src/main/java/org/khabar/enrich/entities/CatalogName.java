package org.khabar.enrich.entities;

/**
 * One way to write an entity's name.
 *
 * @param language BCP 47 language of the spelling
 * @param context words that must stand right before the name for it to count, outside the mention ({@code قناة} before
 *     {@code الجزيرة}); empty where the name stands alone
 * @param text the name as written
 * @param weak true for a name that counts only after the entity was named by another one in the same article, such as
 *     {@code الأسد} after {@code بشار الأسد}
 * @param passive true for a name that is never looked for in a text, since it may be a common word: it only says what a
 *     mention stands for that was found by other means
 */
public record CatalogName(String language, String context, String text, boolean weak, boolean passive) {
    /** A name that is looked for. */
    public CatalogName(String language, String context, String text, boolean weak) {
        this(language, context, text, weak, false);
    }

    /** A name that only says what a mention stands for. */
    public static CatalogName passive(String language, String text) {
        return new CatalogName(language, "", text, false, true);
    }

    /** True where the name alone says what is meant: neither weak nor in need of words before it. */
    public boolean standsAlone() {
        return !weak && context.isEmpty();
    }
}
