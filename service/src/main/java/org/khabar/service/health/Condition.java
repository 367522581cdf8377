package org.khabar.service.health;

/**
 * Something that must hold for a program to be alive or ready.
 *
 * @param name what it is about, such as {@code brokers}
 * @param holds whether it does
 * @param detail how it is, or why not, in words
 */
public record Condition(String name, boolean holds, String detail) {
    /** It holds. */
    public static Condition holds(String name, String detail) {
        return new Condition(name, true, detail);
    }

    /** It does not hold. */
    public static Condition fails(String name, String why) {
        return new Condition(name, false, why);
    }
}
