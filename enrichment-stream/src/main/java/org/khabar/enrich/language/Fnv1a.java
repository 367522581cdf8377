package org.khabar.enrich.language;

/** FNV-1a over bytes as fastText has it: each byte is extended with its sign, which the algorithm's authors did not do. */
final class Fnv1a {
    static final int START = 0x811C9DC5;

    private static final int PRIME = 16_777_619;

    private Fnv1a() {}

    /** The hash of the bytes hashed so far and one more. */
    static int add(int hash, byte next) {
        return (hash ^ next) * PRIME;
    }
}
