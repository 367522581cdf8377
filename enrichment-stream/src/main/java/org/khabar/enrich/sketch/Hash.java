package org.khabar.enrich.sketch;

/** Hash functions whose values are kept in stores: changing one makes what was stored incomparable. */
public final class Hash {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Hash() {}

    /**
     * Spreads the bits of a number: the finalizer of MurmurHash3 for 64 bits (Austin Appleby, public domain). It is a
     * permutation.
     */
    public static long mix(long value) {
        long mixed = value;
        mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    /** Hashes the UTF-16 code units of a text: FNV-1a with 64 bits (Fowler, Noll, Vo), then {@link #mix}. */
    public static long of(CharSequence text) {
        return of(text, 0, text.length());
    }

    /** The same of a part of a text, from one offset to another. */
    public static long of(CharSequence text, int from, int to) {
        long hash = FNV_OFFSET;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return mix(hash);
    }

    /** The upper 31 bits of a hash, as a number that is not negative. */
    public static int upper31(long hash) {
        return (int) (hash >>> 33);
    }
}
