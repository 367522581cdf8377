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
 */
public record CatalogName(String language, String context, String text, boolean weak) {
    /** True where the name alone says what is meant: neither weak nor in need of words before it. */
    public boolean standsAlone() {
        return !weak && context.isEmpty();
    }
}
